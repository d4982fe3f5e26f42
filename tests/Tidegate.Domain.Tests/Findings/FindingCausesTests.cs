using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Findings.FindingScene;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Findings;

/// <summary>Each cause of the closed list, and that it needs its evidence.</summary>
public sealed class FindingCausesTests
{
    [Fact]
    public void A_section_that_no_statement_has_explains_what_it_would_tell()
    {
        var facts = WithWindow(window => window with { HasCash = false, Sections = ["Trades", "CorporateActions", "Transfers"] })
            with
        { Entries = [Buy, Sale] };

        var cash = Single(facts, FindingKind.Cash);
        var line = Single(facts, FindingKind.CashLine);

        Assert.Equal((FindingCause.SectionAbsent, FindingRemedy.ChangeQuery, FigureState.Explained), (cash.Cause, cash.Remedy, cash.State));
        Assert.Equal((FindingCause.SectionAbsent, "USD deposits and withdrawals"), (line.Cause, line.Subject));
        Assert.Contains("CashTransactions", cash.Sentence);
    }

    [Fact]
    public void A_level_that_is_absent_explains_a_result_of_an_order()
    {
        var facts = With(Deposit, Buy, Sale with { Coarse = true, BrokerRealized = 28.6m });

        Assert.Equal(FindingCause.LevelAbsent, Single(facts, FindingKind.Realized).Cause);
        var gap = Single(facts, FindingKind.Gap);
        Assert.Equal((FindingCause.LevelAbsent, FindingRemedy.ChangeQuery), (gap.Cause, gap.Remedy));
    }

    [Fact]
    public void Summaries_alone_are_a_level_that_is_absent()
    {
        var facts = WithWindow(window => window with { Elements = ["Trades/SymbolSummary", "CashTransactions/CashTransaction"] });

        Assert.Equal(FindingCause.LevelAbsent, Single(facts, FindingKind.Gap).Cause);
    }

    [Fact]
    public void A_history_that_begins_in_the_middle_explains_and_asks_for_older_statements()
    {
        var older = Facts with { Opened = new(2020, 1, 1), Cash = Report(820m), FirstCash = Starting(100m) };

        var cash = Single(older, FindingKind.Cash);
        var gap = Single(older, FindingKind.Gap);

        Assert.Equal((FindingCause.OpeningOlder, FindingRemedy.ImportOlder), (cash.Cause, cash.Remedy));
        Assert.Equal((FindingCause.OpeningOlder, FindingRemedy.ImportOlder, "before 2025-01-02"), (gap.Cause, gap.Remedy, gap.Subject));
    }

    [Fact]
    public void Rounding_explains_a_cost_that_is_off_by_less_than_a_ten_thousandth()
    {
        var position = new BrokerPosition(Abc, Usd, 6, 52, 312m, 300.63m, 11.37m);

        Assert.Equal(FindingCause.Rounding, Single(WithPosition(position), FindingKind.Cost).Cause);
        // A cent beyond it is none.
        Assert.Equal(
            FindingCause.Unknown, Single(WithPosition(position with { Cost = 300.64m, Unrealized = 11.36m }), FindingKind.Cost).Cause);
    }

    [Fact]
    public void A_commission_in_another_currency_explains_no_more_than_it_amounts_to()
    {
        var sale = Sale with { Commission = -1m, CommissionCurrency = Eur, BrokerNetCash = 218.9m };

        Assert.Equal(FindingCause.CommissionCurrency, Single(With(Deposit, Buy, sale), FindingKind.Row, "netCash").Cause);
        Assert.Equal(
            FindingCause.Unknown, Single(With(Deposit, Buy, sale with { BrokerNetCash = 215m }), FindingKind.Row, "netCash").Cause);
    }

    [Fact]
    public void A_premium_that_moved_into_the_stock_explains_an_assigned_sale_but_no_other()
    {
        var assigned = Sale with { Type = "BookTrade", Codes = "A;C", BrokerRealized = 137.9m };

        var row = Single(With(Deposit, Buy, assigned), FindingKind.Row);

        Assert.Equal((FindingCause.PremiumRolled, FindingRemedy.None, FigureState.Explained), (row.Cause, row.Remedy, row.State));
        Assert.Equal(FindingCause.Unknown, Single(With(Deposit, Buy, assigned with { Codes = "C" }), FindingKind.Row).Cause);
    }

    [Fact]
    public void A_cancel_without_its_trade_is_a_correction_that_is_pending()
    {
        var cancel = Stock(3, 5, 50) with { Type = "TradeCancel", Side = "SELL (Ca.)", OriginalTradeId = "77", TransactionId = "500" };

        var position = Single(With(Deposit, Buy, Sale, cancel), FindingKind.Position);
        var cash = Single(With(Deposit, Buy, Sale, cancel), FindingKind.Cash);

        Assert.Equal((FindingCause.CorrectionPending, FindingRemedy.Wait), (position.Cause, position.Remedy));
        Assert.Equal(FindingCause.CorrectionPending, cash.Cause);
        Assert.Contains("trade 77", cash.Sentence);
    }

    [Fact]
    public void Nothing_that_tells_why_is_unknown_and_broken()
    {
        var cash = Single(With(Deposit with { Amount = 1_010m }, Buy, Sale), FindingKind.Cash);

        Assert.Equal((FindingCause.Unknown, FindingRemedy.Review, FigureState.Broken), (cash.Cause, cash.Remedy, cash.State));
    }

    private static CashSnapshot Starting(decimal start)
    {
        var report = Report(718m + start);
        return report with { Currencies = [report.Currencies[0] with { Start = start }], BaseStart = start };
    }

    private static Finding Single(AccountFacts facts, FindingKind kind, string discriminator = "") => Assert.Single(
        Find(facts), finding => finding.Kind == kind && finding.Discriminator.StartsWith(discriminator, StringComparison.Ordinal));
}
