using Tidegate.Domain.Findings;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Findings.FindingScene;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Findings;

/// <summary>The identities of flex.md §12 that the account of <see cref="FindingScene"/> does not show, each held and broken.</summary>
public sealed class RowChecksTests
{
    [Theory]
    [InlineData("FUT", 50, 10, -2, 8)] // the day's variation and the commission, not the proceeds
    [InlineData("CFD", 1, 0, -2, -2)]
    [InlineData("OPT", 100, 0, -2, -20_002)]
    public void Net_cash_goes_by_class(string assetClass, int multiplier, int variation, int commission, int netCash)
    {
        var trade = Stock(1, 2, 100, commission, assetClass, multiplier) with { BrokerMarkToMarket = variation, BrokerNetCash = netCash };

        Assert.Empty(Rows(trade));
        Assert.Single(Rows(trade with { BrokerNetCash = netCash + 0.03m }));
    }

    [Fact]
    public void A_currency_pair_has_no_net_cash()
    {
        var pair = Stock(1, 100, 1.1m, 0, "CASH") with { Symbol = "EUR.USD", BrokerNetCash = 0m };

        Assert.Empty(Rows(pair));
        Assert.Single(Rows(pair with { BrokerNetCash = 5m }));
    }

    [Fact]
    public void A_fund_is_bought_by_amount_so_its_price_is_rounded()
    {
        var stock = Stock(1, 123.456m, 10.12m) with { Proceeds = -1_249.70m };

        Assert.Empty(Rows(stock with { AssetClass = AssetClass.Fund, Multiplier = 1 }));
        Assert.Single(Rows(stock));
    }

    [Fact]
    public void A_bond_is_priced_per_cent_of_its_face() =>
        Assert.Empty(Rows(Stock(1, 10_000, 98.25m, 0, "BOND") with { Proceeds = -9_825m }));

    [Fact]
    public void Closed_lots_tell_the_split_of_a_flip()
    {
        var flip = Stock(2, -20, 55, -2) with
        {
            OpenClose = "C;O",
            BrokerCost = -501m,
            BrokerRealized = 48m,
            When = new(Buy.When.Instant.AddHours(5), "2025-01-02 15:00:00", "", TimeKnown: true),
        };
        BrokerClosedLot lot = new(Abc, "2025-01-02 15:00:00", Day, "101", Day, -10m, 501m, 48m);

        Assert.Empty(Rows([lot], Buy, flip));
        Assert.Equal(2, Rows([lot with { Cost = 511m, Realized = 38m }], Buy, flip).Count);
    }

    [Fact]
    public void A_dividend_accrual_is_its_gross_less_tax_and_fee()
    {
        var accrual = new DividendAccrual
        {
            Account = new("U1"),
            When = Deposit.When,
            Day = Day,
            Currency = Usd,
            Gross = 10m,
            Tax = 1.5m,
            Fee = 0.5m,
            Net = 8m,
        };

        Assert.Empty(Rows(accrual));
        Assert.Single(Rows(accrual with { Net = 8.5m }));
    }

    [Fact]
    public void Accrued_interest_rolls_from_start_to_end()
    {
        var roll = new InterestAccrual(new(Day, Day), Usd, 5m, 2m, -3m, 0.1m, 4.1m);

        Assert.Empty(Sums(Facts with { InterestAccruals = [roll] }));
        Assert.Single(Sums(Facts with { InterestAccruals = [roll with { End = 5m }] }));
    }

    [Fact]
    public void The_lines_of_the_statement_of_funds_are_a_chain_in_any_order()
    {
        FundsLine[] lines = [Line("DEP", 100m, 100m), Line("BUY", -30m, 70m), Line("SELL", 30m, 100m), Line("OFEE", -1.5m, 98.5m)];

        Assert.Empty(Sums(Facts with { Funds = [.. lines.Reverse()] }));
        var finding = Assert.Single(Sums(Facts with { Funds = [lines[3], lines[0], lines[2], lines[1] with { Amount = -31m }] }));
        Assert.Equal((FindingKind.Sum, "StmtFunds"), (finding.Kind, finding.Section));
    }

    [Fact]
    public void A_gap_between_statements_of_funds_begins_another_chain()
    {
        FundsLine[] lines = [Line("DEP", 100m, 100m), Line("BUY", -30m, 500m)];
        var windows = new[] { Day, Day.AddDays(20) }
            .Select(day => new StatementWindow(new(day, day), HasTrades: false, HasCash: false) { Sections = ["StmtFunds"] });

        Assert.Single(Sums(Facts with { Funds = lines }));
        Assert.Empty(Sums(Facts with { Funds = lines, Windows = [.. Facts.Windows, .. windows] }));
    }

    private static FundsLine Line(string code, decimal amount, decimal balance) => new(Usd, false, Day, code, amount, balance, "");

    private static List<Finding> Sums(AccountFacts facts) => [.. Find(facts).Where(finding => finding.Kind == FindingKind.Sum)];

    private static List<Finding> Rows(params LedgerEntry[] entries) => Rows([], entries);

    private static List<Finding> Rows(BrokerClosedLot[] lots, params LedgerEntry[] entries) =>
    [
        .. Find(With(entries) with { ClosedLots = lots })
            .Where(finding => finding.Kind == FindingKind.Row && finding.Section != "OpenPositions"),
    ];
}
