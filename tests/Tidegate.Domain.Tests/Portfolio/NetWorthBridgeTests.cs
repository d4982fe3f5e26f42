using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Portfolio;

public sealed class NetWorthBridgeTests
{
    private static readonly DateOnly Before = Day(3);
    private static readonly DateOnly Last = Day(10);

    private static readonly RateTable Rates = new(
        [new(Day(2), Usd, Eur, 0.90m), new(Day(6), Usd, Eur, 0.92m), new(Day(10), Usd, Eur, 0.95m)]);

    // Ten shares before the period; in it four are sold, with a dividend, a fee and a deposit.
    private static readonly LedgerEntry[] History =
    [
        Cash("Deposits/Withdrawals", 10_000, "EUR"),
        Stock(1, 10, 100, -1),
        Cash("Deposits/Withdrawals", 500, "EUR", 6),
        Stock(2, -4, 120, -1) with { Day = Day(6) },
        Cash("Dividends", 12, "USD", 6),
        Cash("Withholding Tax", -1.80m, "USD", 6),
        Cash("Other Fees", -2, "EUR", 6),
    ];

    [Fact]
    public void The_lines_say_what_their_rows_say_and_add_up() // performance.md EX-41, with the results apart
    {
        var bridge = Bridge(Facts(History, Before), Facts(History, Last));

        Assert.Equal((10_089.10m, 10_752.79m, 0m), (bridge.Opening, bridge.Closing, bridge.Unexplained));
        Assert.Equal(
            [
                (BridgeItem.Deposits, 500m),
                (BridgeItem.Realized, 78.60m * 0.92m), // 479 less 4 × 100.10, at the rate of the day
                (BridgeItem.Unrealized, 80.40m * 0.95m),
                (BridgeItem.Dividends, 12m * 0.92m),
                (BridgeItem.WithholdingTax, -1.80m * 0.92m),
                (BridgeItem.Fees, -2m),
                (BridgeItem.Currency, 7.614m), // 99 USD from 0.90 to 0.95, and 88.80 USD from 0.92
            ],
            bridge.Lines.Select(line => (line.Item, line.Amount!.Value)));
    }

    [Fact]
    public void A_row_that_is_missing_is_unexplained_and_changes_no_other_line()
    {
        var whole = Bridge(Facts(History, Before), Facts(History, Last));
        LedgerEntry[] without = [.. History.Where(entry => entry.Type != "Dividends")];

        var broken = Bridge(Facts(History, Before), Facts(without, Last, told: History));

        Assert.Equal(12m * 0.95m, broken.Unexplained);
        Assert.Equal(
            whole.Lines.Where(line => line.Item is not (BridgeItem.Dividends or BridgeItem.Currency)),
            broken.Lines.Where(line => line.Item != BridgeItem.Currency));
        Assert.Equal((whole.Opening, whole.Closing), (broken.Opening, broken.Closing));
    }

    [Fact]
    public void Shares_that_no_row_explains_are_no_result_of_the_market()
    {
        LedgerEntry[] without = [.. History.Where(entry => entry is not Trade { Quantity: < 0 })];

        var broken = Bridge(Facts(History, Before), Facts(without, Last, told: History));

        // 479 of cash and four shares at 130 that are gone.
        Assert.Equal((479m - 520m) * 0.95m, broken.Unexplained);
        Assert.DoesNotContain(broken.Lines, line => line.Item == BridgeItem.Realized);
    }

    [Fact]
    public void A_position_that_comes_is_a_payment_at_its_market_value() // performance.md EX-36
    {
        LedgerEntry[] history =
        [
            .. History,
            new Transfer
            {
                Account = new("U1"),
                When = new(new(2025, 1, 6, 21, 0, 0, TimeSpan.Zero), "2025-01-06", "UTC", TimeKnown: false),
                Day = Day(6),
                Instrument = new("1"),
                AssetClass = AssetClass.Stock,
                Currency = Usd,
                Type = "ACATS",
                Direction = TransferDirection.In,
                Quantity = 50,
                Cash = 0,
                Value = 50 * 130m,
                Price = 40m,
            },
        ];

        var bridge = Bridge(Facts(History, Before), Facts(history, Last));

        Assert.Equal(0m, bridge.Unexplained);
        Assert.Equal(6_500m * 0.92m, Amount(bridge, BridgeItem.TransfersIn));
        Assert.Equal(80.40m * 0.95m, Amount(bridge, BridgeItem.Unrealized)); // what it had gained before is not of this account
    }

    [Fact]
    public void A_position_without_a_price_is_in_no_line_and_named()
    {
        var opening = Facts(History, Before);
        var unpriced = PositionSnapshot.Of(Before, [new(new("1"), Usd, 10, null, null, null, null)]);

        var bridge = Bridge(opening with { Positions = unpriced }, Facts(History, Last));

        Assert.Contains("ABC has no price on 2025-01-03", Assert.Single(bridge.Notes));
        Assert.Equal(10_089.10m, bridge.Opening); // the broker's
        Assert.NotEqual(0m, bridge.Unexplained!.Value);
    }

    [Fact]
    public void Nothing_was_there_before_the_account_was_opened()
    {
        var bridge = NetWorthBridge.Of(
            Facts(History, Last),
            AccountPortfolio.Of(Facts([], Day(1))),
            AccountPortfolio.Of(Facts(History, Last)),
            new(Day(2), Last),
            Eur);

        Assert.Equal((0m, 0m), (bridge.Opening, bridge.Unexplained));
        Assert.Equal(10_500m, Amount(bridge, BridgeItem.Deposits));
    }

    private static decimal? Amount(NetWorthBridge bridge, BridgeItem item) => bridge.Lines.Single(line => line.Item == item).Amount;

    private static NetWorthBridge Bridge(AccountFacts opening, AccountFacts closing) => NetWorthBridge.Of(
        closing, AccountPortfolio.Of(opening), AccountPortfolio.Of(closing), new(Before.AddDays(1), Last), Eur);

    private static DateOnly Day(int day) => new(2025, 1, day);

    /// <summary>Facts at the end of a day; the broker's figures are those of <paramref name="told"/>.</summary>
    private static AccountFacts Facts(LedgerEntry[] entries, DateOnly day, LedgerEntry[]? told = null)
    {
        LedgerEntry[] rows = [.. entries.Where(entry => entry.Day <= day)
            .Select((entry, at) => entry with { Id = new Guid(at + 1, 0, 0, new byte[8]) })];
        LedgerEntry[] truth = [.. (told ?? entries).Where(entry => entry.Day <= day)];
        var mark = day == Last ? 130m : 110m;
        var quantity = truth.Sum(entry => entry switch { Trade t => t.Quantity, Transfer t => t.Quantity, _ => 0m });
        var (euros, dollars) = (CashOf(truth, Eur), CashOf(truth, Usd));
        var rate = Rates.Find(Usd, Eur, day)?.Rate ?? 0m;
        return new()
        {
            Account = new("U1"),
            BaseCurrency = Eur,
            Opened = Day(2),
            Entries = rows,
            Instruments = new Dictionary<InstrumentId, Instrument>
            {
                [new("1")] = new(new("1"), AssetClass.Stock, "ABC", "ABC INC", Usd, 1),
            },
            Positions = PositionSnapshot.Of(
                day, quantity == 0 ? [] : [new(new("1"), Usd, quantity, mark, quantity * mark, null, null)]),
            Cash = new(new(Day(2), day), [new(Eur, 0, euros, euros), new(Usd, 0, dollars, dollars)], null, null),
            NavDays = [new(day, euros + ((dollars + (quantity * mark)) * rate), null, 0)],
            Windows = [new(new(Day(2), Last), HasTrades: true, HasCash: true)],
            Rates = Rates,
        };
    }

    private static decimal CashOf(LedgerEntry[] entries, Currency currency) => entries.Where(entry => entry.Currency == currency)
        .Sum(entry => entry switch { Trade t => t.NetProceeds, CashTransaction c => c.Amount, _ => 0m });
}
