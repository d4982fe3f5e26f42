using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class MarginTests
{
    private static readonly Listings Listings = new(() => new DateOnly(2026, 3, 4));
    private static readonly Instrument Apple = KnownInstruments.Apple.Instrument;
    private static readonly Instrument Call = Option(220, isCall: true), Put = Option(220, isCall: false);
    private static readonly Instrument Future = Listings.FuturesOf("ES")[0].Instrument;

    /// <summary>
    /// Each row: what is held at which price, and equity, initial and maintenance margin of an account with 100,000 in cash.
    /// </summary>
    public static TheoryData<string, MarginHolding[], decimal, decimal, decimal> Rows { get; } = new()
    {
        { "nothing", [], 100_000, 0, 0 },
        { "stock held", [new(Apple, 100, 200, 0, 1)], 120_000, 10_000, 5_000 },
        { "stock sold short", [new(Apple, -100, 200, 0, 1)], 80_000, 10_000, 6_000 },
        { "stock in another currency", [new(Apple, 100, 200, 0, 1.1m)], 122_000, 11_000, 5_500 },
        { "option held lends nothing", [new(Call, 2, 5, 210, 1)], 100_000, 0, 0 },
        // 5.00 premium + 20 % of 210 less 10 out of the money = 37.00.
        { "written call", [new(Call, -1, 5, 210, 1)], 100_000, 3_700, 3_700 },
        // Far out: 10 % of 120 = 12.00, more than 24 less 100.
        { "written call far out of the money", [new(Call, -1, 0.05m, 120, 1)], 100_000, 1_205, 1_205 },
        // 10 % of the strike = 22.00.
        { "written put far out of the money", [new(Put, -1, 0.05m, 400, 1)], 100_000, 2_205, 2_205 },
        // In the money: 20.00 premium + 20 % of 200.
        { "written put in the money", [new(Put, -1, 20, 200, 1)], 100_000, 6_000, 6_000 },
        { "covered call", [new(Apple, 100, 210, 0, 1), new(Call, -1, 5, 210, 1)], 121_000, 11_000, 5_750 },
        { "one call of two covered", [new(Apple, 150, 210, 0, 1), new(Call, -2, 5, 210, 1)], 131_500, 15_750 + 1_000 + 3_200,
            7_875 + 1_000 + 3_200 },
        { "future", [new(Future, 1, 6_000, 0, 1)], 100_000, 24_750, 22_500 },
        { "bond", [new(Universe.Bonds[0].Instrument, 10_000, 98, 0, 1)], 109_800, 2_940, 2_450 },
        { "crypto counts and needs its whole value", [new(KnownInstruments.Bitcoin.Instrument, 0.5m, 60_000, 0, 1)], 130_000, 30_000,
            30_000 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_position_needs_what_the_table_says(
        string what, MarginHolding[] holdings, decimal equity, decimal initial, decimal maintenance) => Assert.Equal(
            (what, new MarginFigures(equity, initial, maintenance)), (what, RegT.Figures(holdings, 100_000, [])));

    [Fact]
    public void A_balance_in_another_currency_needs_a_little_whatever_its_sign()
    {
        Assert.Equal(new MarginFigures(140_000, 1_000, 1_000), RegT.Figures([], 100_000, [40_000]));
        Assert.Equal(new MarginFigures(60_000, 1_000, 1_000), RegT.Figures([], 100_000, [-40_000]));
    }

    private static Instrument Option(decimal strike, bool isCall) =>
        Listings.Option(Apple.Conid, new DateOnly(2026, 3, 20), strike, isCall)!.Instrument;
}
