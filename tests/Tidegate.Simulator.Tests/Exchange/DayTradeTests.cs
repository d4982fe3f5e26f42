using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class DayTradeTests
{
    private const int Day = 24 * 3600;

    [Theory]
    [InlineData(true, 20_000, "Inactive")]
    [InlineData(true, 30_000, "Filled")] // enough equity
    [InlineData(false, 20_000, "Filled")] // nobody counts
    public void The_fourth_day_trade_of_a_small_account_is_rejected(bool isOn, int deposit, string status)
    {
        var scene = Scene(isOn, deposit);
        RoundTrips(scene, 3);
        scene.Place(7, Buy(10));
        Assert.Equal(status, scene.Place(8, Sell(10)).Status.ToString());
        if (status == "Inactive")
            Assert.Contains("POTENTIAL PATTERN DAY TRADER", scene.Order(8).CompletedText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_opened_on_an_earlier_day_can_be_closed_and_five_days_later_all_are_free_again()
    {
        var scene = Scene();
        scene.Place(20, Buy(10));
        scene.Run(Day);
        Assert.Equal(OrderStatus.Filled, scene.Place(21, Sell(10)).Status);
        RoundTrips(scene, 3, first: 30);
        Assert.Equal(["0", "0", "0", "0", "0"], Left(scene));
        scene.Run(6 * Day);
        Assert.Equal(["0", "3", "3", "3", "3"], Left(scene));
        scene.Run(Day);
        Assert.Equal(["3", "3", "3", "3", "3"], Left(scene));
        RoundTrips(scene, 1, first: 40);
        Assert.Equal("2", Left(scene)[0]);
    }

    [Fact]
    public void The_parts_of_one_order_are_one_day_trade_and_currencies_are_none()
    {
        var scene = Scene();
        scene.Quote(0, 99.99m, 100.01m, size: 4);
        scene.Place(1, Buy(10));
        scene.Run(3);
        scene.Place(2, Sell(10));
        scene.Run(3);
        Assert.Equal(3, scene.Fills(2).Count());
        Assert.Equal("2", Left(scene)[0]);
        var pair = KnownInstruments.Pairs[0].Conid;
        scene.Prices.From(Start, pair, 1.25m, 1.25m, 1_000_000);
        scene.Place(3, Buy(1_000) with { Conid = pair });
        scene.Place(4, Sell(1_000) with { Conid = pair });
        Assert.Equal("2", Left(scene)[0]);
    }

    [Fact]
    public void Nobody_counts_for_a_large_account() => Assert.Equal(["-1", "-1", "-1", "-1", "-1"], Left(Scene(deposit: 25_000)));

    private static ExchangeScene Scene(bool isOn = true, decimal deposit = 20_000) =>
        new(deposit, with: options => options with { LimitsDayTrades = isOn });

    private static void RoundTrips(ExchangeScene scene, int count, int first = 1)
    {
        for (var number = 0; number < count; number++)
        {
            Assert.Equal(OrderStatus.Filled, scene.Place(first + (2 * number), Buy(10)).Status);
            Assert.Equal(OrderStatus.Filled, scene.Place(first + (2 * number) + 1, Sell(10)).Status);
        }
    }

    private static List<string> Left(ExchangeScene scene) =>
    [
        .. scene.Exchange.AccountValues(Account).Where(value => value.Tag.StartsWith("DayTradesRemaining", StringComparison.Ordinal))
            .Select(value => value.Text),
    ];
}
