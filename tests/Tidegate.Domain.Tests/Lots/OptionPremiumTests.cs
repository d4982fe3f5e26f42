using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

public sealed class OptionPremiumTests
{
    [Fact]
    public void An_assigned_put_lowers_the_basis_of_the_shares_by_its_premium() // performance.md EX-11
    {
        var walk = Walk(
            "P", 50, Stock(1, -1, 2, -1.05m, "OPT", 100).In("O"), Book(2, 1, 0, "A").In("O"), Book(2, 100, 50, "A"), Stock(3, -100,
                51.50m, -1));

        Assert.Equal(347.95m, walk.Realized);
        Assert.Equal((0m, -198.95m), (Of(walk, "O").Realized, Of(walk, "O").Premium));
        Assert.Equal((4_801.05m, 347.95m, 0m), (Of(walk, "1").Cost, Of(walk, "1").Realized, Of(walk, "1").Premium));
    }

    [Fact]
    public void An_assigned_covered_call_adds_its_premium_to_the_result_of_the_shares() // performance.md EX-12
    {
        var walk = Walk(
            "C", 45, Stock(1, 100, 40), Stock(2, -1, 1.20m, -0.70m, "OPT", 100).In("O"), Book(3, -100, 45, "A"), Book(3, 1, 0,
                "A").In("O"));

        Assert.Equal((619.30m, 119.30m, 4_000m), (Of(walk, "1").Realized, Of(walk, "1").Premium, Of(walk, "1").Cost));
        Assert.Equal(0m, Of(walk, "O").Realized);
    }

    [Fact]
    public void An_expired_option_loses_its_cost() // performance.md EX-13
    {
        var walk = Walk("C", 45, Stock(1, 3, 0.80m, -2.10m, "OPT", 100).In("O"), Book(2, -3, 0, "Ep").In("O"));

        Assert.Equal((-242.10m, 0m), (walk.Realized, walk.Closings[0].Premium));
    }

    [Fact]
    public void A_cash_settled_option_keeps_its_result()
    {
        var walk = Walk("C", 45, Stock(1, 1, 2, 0, "OPT", 100).In("O"), Book(2, -1, 5, "Ex", 100).In("O"));

        Assert.Equal(300m, walk.Realized);
    }

    [Fact]
    public void An_exercise_in_two_rows_of_options_and_one_of_shares_is_one()
    {
        var walk = Walk(
            "C", 45, Stock(1, 3, 2, 0, "OPT", 100).In("O"), Book(2, -1, 0, "Ex").In("O"), Book(4, -2, 0, "Ex").In("O"), Book(3, 300,
                45, "Ex"));

        Assert.Equal((14_100m, 0m), (Assert.Single(walk.Of("1")).Cost, walk.Realized));
    }

    [Fact]
    public void Without_codes_the_section_of_option_events_tells_which_trades_belong_together()
    {
        var option = Book(2, 1, 0, "").In("O") with { TradeId = "7" };
        var shares = Book(2, 100, 50, "") with { TradeId = "8" };
        OptionEvent[] events = [Event("Assignment", "7"), Event("Buy", "8")];

        var walk = Walk("P", 50, [Stock(1, -1, 2, 0, "OPT", 100).In("O"), option, shares, .. events]);

        Assert.Equal(4_800m, Assert.Single(walk.Of("1")).Cost);
    }

    private static OptionEvent Event(string type, string tradeId) => new()
    {
        Account = new("U1"),
        When = Stock(2, 1, 1).When,
        Day = new(2025, 1, 2),
        Currency = Usd,
        Type = type,
        TradeId = tradeId,
        Quantity = 1,
        Price = 0,
        Proceeds = 0,
    };

    private static Trade Book(int number, decimal quantity, decimal price, string codes, decimal multiplier = 1) =>
        Stock(number, quantity, price, 0, Math.Abs(quantity) < 10 ? "OPT" : "STK", Math.Abs(quantity) < 10 ? 100 : multiplier) with
        {
            Id = Guid.CreateVersion7(),
            Type = "BookTrade",
            Codes = codes,
        };

    private static Closing Of(Walked walk, string instrument) => Assert.Single(walk.Closings, c => c.Instrument.Value == instrument);

    private static Walked Walk(string right, decimal strike, params LedgerEntry[] entries) => Walked.Of(new WalkInput
    {
        Entries = entries,
        Instruments = new Dictionary<InstrumentId, Instrument>
        {
            [new("O")] = new(new("O"), AssetClass.Option, "ABC P", "", Usd, 100)
            {
                Underlying = new("1"),
                Strike = strike,
                PutCall = right
            },
        },
    });
}
