using Tidegate.Domain.Instruments;
using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Tests.Sessions;

public sealed class LiveComparisonTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly InstrumentId Apple = InstrumentId.FromConid(265598);

    private static readonly LiveAccount Live = new(new("DU1000003"))
    {
        BaseCurrency = "USD",
        NetLiquidation = 1_010_000m,
        TotalCash = 800_000m,
        SettledCash = 790_000m,
        DailyProfit = 2_500m,
        Positions = [new(Apple, AssetClass.Stock, "AAPL", "USD", 1, 700, 300)],
    };

    private static readonly StatedAccount Stated = new(
        new(2026, 11, 20), 1_007_000m, 810_000m, 3, new Dictionary<InstrumentId, (string, decimal)> { [Apple] = ("AAPL", 700) });

    [Fact]
    public void Differences_of_money_are_explained_by_age_profit_executions_and_settlement()
    {
        var lines = LiveComparison.Of(Live, Stated, Today);

        Assert.Equal(["Net worth", "Cash", "AAPL"], lines.Select(line => line.What));
        Assert.Equal((3_000m, -10_000m), (lines[0].Difference, lines[1].Difference));
        Assert.Equal(
            "The statement is of Fri 20 Nov, 3 days ago. Since the last close prices and trades made +2,500.00 USD. "
                + "Fees, interest and dividends come with the next statement.",
            lines[0].Why);
        Assert.Equal(
            "The statement is of Fri 20 Nov, 3 days ago. 3 executions since then moved cash. +10,000.00 USD of it is not settled yet. "
                + "Fees and interest come with the next statement.",
            lines[1].Why);
        Assert.Null(lines[2].Why);
    }

    [Fact]
    public void Equal_money_needs_no_words_and_missing_statements_are_said()
    {
        var equal = LiveComparison.Of(Live, Stated with { NetWorth = 1_010_000.004m, Cash = 800_000m }, Today);
        Assert.All(equal, line => Assert.Null(line.Why));

        var none = new StatedAccount(null, null, null, 0, new Dictionary<InstrumentId, (string, decimal)>());
        Assert.Equal("No statement tells it yet.", LiveComparison.Of(Live, none, Today)[0].Why);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(0)]
    public void A_holding_that_nothing_explains_is_pointed_at(int stated)
    {
        var other = new Dictionary<InstrumentId, (string, decimal)> { [Apple] = ("AAPL", stated) };

        var line = LiveComparison.Of(Live, Stated with { Quantities = other }, Today).Single(one => one.What == "AAPL");

        Assert.Equal(700 - stated, line.Difference);
        Assert.Contains("Neither statements nor executions", line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_statements_hold_is_a_line_too()
    {
        var line = LiveComparison.Of(Live with { Positions = [] }, Stated, Today).Single(one => one.What == "AAPL");

        Assert.Equal((0m, 700m), (line.Live, line.Stated));
    }
}
