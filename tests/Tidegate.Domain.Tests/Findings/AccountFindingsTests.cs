using Tidegate.Domain.Findings;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Findings.FindingScene;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Findings;

public sealed class AccountFindingsTests
{
    [Fact]
    public void An_account_in_which_all_agrees_has_no_finding_and_every_kind_of_figure_was_compared()
    {
        var report = AccountFindings.Examine(Facts, FiguresOf(Facts));

        Assert.True(report.Findings.Count == 0, string.Join("\n", report.Findings.Select(finding => finding.Sentence)));
        FindingKind[] compared =
        [
            FindingKind.Position, FindingKind.Cost, FindingKind.Value, FindingKind.Unrealized, FindingKind.Realized,
            FindingKind.RealizedOfPeriod, FindingKind.Lots, FindingKind.Cash, FindingKind.CashLine, FindingKind.NetWorth, FindingKind.Row,
            FindingKind.Sum,
        ];
        Assert.Equal(compared.Order(), report.Tallies.Where(tally => tally.Matched > 0).Select(tally => tally.Kind).Order());
    }

    private static FindingKind[] OfAmount =>
        [FindingKind.Realized, FindingKind.RealizedOfPeriod, FindingKind.Cash, FindingKind.CashLine, FindingKind.NetWorth];

    // One value of one row is changed; exactly the figures that rest on it turn red.
    public static TheoryData<string, FindingKind[]> BrokenValues => new()
    {
        { "proceeds", [FindingKind.Row, FindingKind.Row, FindingKind.Row, .. OfAmount] },
        { "commission", [FindingKind.Row, FindingKind.Row, .. OfAmount] },
        { "tradeMoney", [FindingKind.Row] },
        { "netCash", [FindingKind.Row] },
        { "cost", [FindingKind.Row] },
        { "realized", [FindingKind.Row, FindingKind.Realized] },
        { "position", [FindingKind.Position, FindingKind.Row, FindingKind.Row] },
        { "position cost", [FindingKind.Cost, FindingKind.Lots, FindingKind.Row, FindingKind.Row] },
        { "unrealized", [FindingKind.Unrealized, FindingKind.Row] },
        { "ending cash", [FindingKind.Cash, FindingKind.Sum] },
        { "cash line", [FindingKind.CashLine, FindingKind.Sum] },
        { "deposit", [FindingKind.Cash, FindingKind.CashLine, FindingKind.NetWorth] },
        { "net asset value", [FindingKind.NetWorth, FindingKind.Sum] },
        { "summary", [FindingKind.RealizedOfPeriod] },
    };

    [Theory]
    [MemberData(nameof(BrokenValues))]
    public void A_broken_value_turns_its_figure_and_its_dependants_red_and_no_other(string value, FindingKind[] expected)
    {
        var findings = Find(Break(value));

        Assert.Equal(expected.Order(), findings.Select(finding => finding.Kind).Order());
        Assert.All(findings, finding => Assert.Equal((FigureState.Broken, FindingCause.Unknown), (finding.State, finding.Cause)));
        Assert.Equal(findings.Count, findings.Select(finding => finding.Key).Distinct().Count());
    }

    [Fact]
    public void A_finding_says_place_and_both_amounts()
    {
        var finding = Assert.Single(Find(Break("netCash")));

        Assert.Equal(
            ("Trades", "ABC", 219m, 229m, -10m),
            (finding.Section, finding.Subject, finding.Ours, finding.Broker, finding.Difference));
        Assert.Equal([Sale.Id], finding.Entries);
        Assert.StartsWith(
            "Net cash of a trade in ABC on 2025-01-02: 219 USD here, 229 USD at the broker, a difference of -10.", finding.Sentence);
    }

    [Fact]
    public void The_same_difference_keeps_its_key_whatever_its_amount_becomes()
    {
        var first = Assert.Single(Find(Break("netCash")));
        var second = Assert.Single(Find(With(Deposit, Buy, Sale with { BrokerNetCash = 300m })));

        Assert.Equal(first.Key, second.Key);
        Assert.NotEqual(first.Broker, second.Broker);
    }

    [Fact]
    public void A_flood_of_findings_of_one_kind_is_bounded_and_says_so()
    {
        var many = Enumerable.Range(0, AccountFindings.KindMax + 20).Select(number => new DividendAccrual
        {
            Id = new Guid(number, 1, 0, new byte[8]),
            Account = new("U1"),
            When = Deposit.When,
            Day = Day,
            Currency = Usd,
            Gross = 5m,
            Net = 1m,
        });

        var findings = Find(Facts with { Entries = [Deposit, Buy, Sale, .. many] });

        Assert.Equal(AccountFindings.KindMax, findings.Count);
        Assert.Contains(findings, finding => finding.Sentence.EndsWith("20 more of this kind are not listed.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_account_has_no_findings() =>
        Assert.Empty(Find(new() { Account = new("U1"), Rates = new([]) }));

    private static AccountFacts Break(string value) => value switch
    {
        "proceeds" => With(Deposit, Buy, Sale with { Proceeds = 230m }),
        "commission" => With(Deposit, Buy, Sale with { Commission = -3m }),
        "tradeMoney" => With(Deposit, Buy, Sale with { BrokerMoney = -222m }),
        "netCash" => With(Deposit, Buy, Sale with { BrokerNetCash = 229m }),
        "cost" => With(Deposit, Buy, Sale with { BrokerCost = -210.4m }),
        "realized" => With(Deposit, Buy, Sale with { BrokerRealized = 28.6m }),
        "position" => Facts with
        {
            Positions = PositionSnapshot.Of(
                Day, [Position with { Quantity = 7 }, Position with { IsLot = true, Opened = Day, Quantity = 7 }]),
        },
        "position cost" => WithPosition(Position with { Cost = 310.6m }),
        "unrealized" => WithPosition(Position with { Unrealized = 12.4m }),
        "ending cash" => Facts with { Cash = Report(728m) },
        "cash line" => Facts with { Cash = WithLine("depositWithdrawals", 1_010m) },
        "deposit" => With(Deposit with { Amount = 1_010m }, Buy, Sale),
        "net asset value" => Facts with { NavDays = [Facts.NavDays[0] with { Total = 1_040m }] },
        "summary" => Facts with { Results = [Facts.Results[0] with { Realized = 20m }] },
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such value."),
    };

    private static CashSnapshot WithLine(string name, decimal amount)
    {
        var report = Report(718m);
        var usd = report.Currencies[0];
        return report with { Currencies = [usd with { Lines = new Dictionary<string, decimal>(usd.Lines) { [name] = amount } }] };
    }
}
