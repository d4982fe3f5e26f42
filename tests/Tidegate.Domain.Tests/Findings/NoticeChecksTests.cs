using Tidegate.Domain.Findings;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Findings.FindingScene;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Findings;

/// <summary>What a person should know though no two amounts differ.</summary>
public sealed class NoticeChecksTests
{
    [Fact]
    public void Days_that_no_statement_covers_are_a_gap_until_one_does()
    {
        var later = Facts.Windows[0] with { Days = new(Day.AddDays(30), Day.AddDays(40)) };
        var between = Facts.Windows[0] with { Days = new(Day, Day.AddDays(29)) };

        var gap = Assert.Single(Find(Facts with { Windows = [Facts.Windows[0], later] }), finding => finding.Kind == FindingKind.Gap);

        Assert.Equal(("2025-01-03 to 2025-01-31", FindingRemedy.ImportOlder), (gap.Subject, gap.Remedy));
        Assert.DoesNotContain(
            Find(Facts with { Windows = [Facts.Windows[0], between, later] }), finding => finding.Kind == FindingKind.Gap);
    }

    [Fact]
    public void An_action_that_its_rows_do_not_resolve_asks_for_its_terms()
    {
        var problem = new LotProblem(LotProblemKind.UnresolvedAction, Abc, Day, "42", [Buy.Id], "ABC was merged on unknown terms.");

        var finding = Assert.Single(With(problem));

        Assert.Equal(
            (FindingKind.CorporateAction, FindingRemedy.ResolveAction, "42", FigureState.Broken),
            (finding.Kind, finding.Remedy, finding.EventKey, finding.State));
    }

    [Fact]
    public void Opening_lots_that_rest_on_an_estimate_ask_for_the_true_ones()
    {
        var lot = new OpeningLot(
            Abc, 1, Day.AddDays(-1), false, 5, 250m, LotSource.Derived, LotConfidence.Estimated, "From the market price.");

        var finding = Assert.Single(Openings(lot));

        Assert.Equal(
            (FindingKind.OpeningLots, FindingRemedy.EditOpeningLots, FigureState.Estimated), (finding.Kind, finding.Remedy, finding.State));
        Assert.Empty(Openings(lot with { Confidence = LotConfidence.CostExact }));
        Assert.Empty(Openings(lot with { Source = LotSource.Edited }));
    }

    [Fact]
    public void A_row_that_the_broker_withdrew_is_told()
    {
        var finding = Assert.Single(Find(Facts with { Withdrawn = [Sale.Id] }));

        Assert.Equal((FindingKind.Withdrawn, FindingCause.CorrectionPending), (finding.Kind, finding.Cause));
        Assert.Equal([Sale.Id], finding.Entries);
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(3, 10, true)] // over a weekend
    [InlineData(9, 10, false)]
    [InlineData(0, 11, false)]
    public void A_manual_entry_that_looks_like_the_brokers_row_is_told(int daysLater, int quantity, bool told)
    {
        var manual = Buy with
        {
            Id = new Guid(77, 0, 0, new byte[8]),
            Manual = true,
            TransactionId = "",
            Quantity = quantity,
            Day = Day.AddDays(daysLater),
        };

        var twice = Find(Facts with { Entries = [Deposit, Buy, Sale, manual] }).Where(finding => finding.Kind == FindingKind.ManualTwice);

        Assert.Equal(told, twice.Any(finding => finding.Remedy == FindingRemedy.ChangeManualEntry && finding.Entries[0] == manual.Id));
    }

    [Fact]
    public void Rows_that_could_not_be_booked_are_told_by_section()
    {
        var finding = Assert.Single(
            Find(Facts with { Unbooked = [new("UnbookedTrades", Abc, Usd, 2), new("UnbookedTrades", default, null, 1)] }));

        Assert.Equal((FindingKind.Unbooked, "UnbookedTrades"), (finding.Kind, finding.Subject));
        Assert.StartsWith("3 rows of section UnbookedTrades about ABC", finding.Sentence);
    }

    private static IReadOnlyList<Finding> With(LotProblem problem)
    {
        var portfolio = FiguresOf(Facts);
        return AccountFindings.Of(Facts, portfolio with { Lots = portfolio.Lots with { Problems = [problem] } });
    }

    private static IReadOnlyList<Finding> Openings(OpeningLot lot)
    {
        var portfolio = FiguresOf(Facts);
        return AccountFindings.Of(Facts, portfolio with { Lots = portfolio.Lots with { Opening = [lot] } });
    }
}
