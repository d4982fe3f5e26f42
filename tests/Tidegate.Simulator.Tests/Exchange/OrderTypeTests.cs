using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class OrderTypeTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void A_market_order_takes_what_is_offered_at_once()
    {
        var order = scene.Place(1, Buy(100));
        Assert.Equal((OrderStatus.Filled, 100.01m, 100m), (order.Status, order.AverageFillPrice, order.Filled));
        Assert.Equal("Received Executed", scene.Story(1));
        Assert.Equal(2, scene.Fills(1).Single().Liquidity);
    }

    [Fact]
    public void A_market_order_larger_than_what_is_displayed_fills_from_second_to_second()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 300);
        scene.Quote(1, 99.99m, 100.03m, size: 300);
        scene.Place(1, Buy(700));
        scene.Run(5);
        Assert.Equal([(300m, 100.01m), (300m, 100.03m), (100m, 100.03m)], scene.Fills(1).Select(fill => (fill.Quantity, fill.Price)));
        Assert.Equal("Received Executed Executed Executed", scene.Story(1));
    }

    [Fact]
    public void Two_orders_of_one_second_share_what_is_displayed()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 300);
        scene.Place(1, Buy(200));
        Assert.Equal(100, scene.Place(2, Buy(200)).Filled);
    }

    [Fact]
    public void A_limit_order_rests_until_the_market_comes_and_gets_its_own_price()
    {
        Assert.Equal(OrderStatus.Submitted, scene.Place(1, Buy(100, "LMT", 99.50m)).Status);
        scene.Quote(10, 99.30m, 99.40m);
        scene.Run(9);
        Assert.Empty(scene.Fills(1));
        scene.Run(1);
        var fill = scene.Fills(1).Single();
        Assert.Equal((99.50m, 1), (fill.Price, fill.Liquidity));
        Assert.Equal("Received Working Executed", scene.Story(1));
    }

    [Fact]
    public void A_limit_order_above_the_offer_gets_the_better_price_even_when_size_lacks()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        scene.Place(1, Buy(100, "LMT", 105));
        scene.Run(3);
        Assert.All(scene.Fills(1), fill => Assert.Equal(100.01m, fill.Price));
        Assert.Equal(2, scene.Fills(1).Count());
    }

    [Theory]
    [InlineData("STP", 101.00, null, 101.20, "Received Held Triggered Executed")]
    [InlineData("STP LMT", 101.00, 101.30, 101.20, "Received Held Triggered Executed")]
    [InlineData("STP LMT", 101.00, 101.10, null, "Received Held Triggered Working")] // past its limit already
    [InlineData("STP", 102.00, null, null, "Received Held")] // not reached
    public void A_buy_stop_waits_for_the_last_price(string type, double stop, double? limit, double? price, string story)
    {
        scene.Quote(5, 101.00m, 101.20m, last: 101.10m);
        scene.Place(1, Buy(100, type, (decimal?)limit, (decimal)stop));
        Assert.Equal("trigger", scene.Order(1).WhyHeld);
        scene.Run(10);
        Assert.Equal((decimal?)price, scene.Fills(1).SingleOrDefault()?.Price);
        Assert.Equal(story, scene.Story(1));
    }

    [Theory]
    [InlineData("MIT", null, 98.90)]
    [InlineData("LIT", 98.95, 98.90)]
    [InlineData("LIT", 98.50, null)] // touched, and the offer is above its limit
    public void A_touch_order_waits_for_a_better_price(string type, double? limit, double? price)
    {
        scene.Quote(5, 98.80m, 98.90m, last: 98.85m);
        scene.Place(1, Buy(100, type, (decimal?)limit, 99m));
        scene.Run(4);
        Assert.Empty(scene.Fills(1));
        scene.Run(6);
        Assert.Equal((decimal?)price, scene.Fills(1).SingleOrDefault()?.Price);
        Assert.True(scene.Order(1).IsTriggered);
    }

    [Fact]
    public void A_trailing_sell_stop_follows_up_and_never_down()
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Sell(100, "TRAIL", aux: 1));
        Assert.Equal(99.00m, scene.Order(2).StopPrice);
        scene.Quote(5, 103.99m, 104.01m);
        scene.Quote(8, 103.29m, 103.31m);
        scene.Quote(12, 102.95m, 102.97m);
        scene.Run(9);
        Assert.Equal(103.00m, scene.Order(2).StopPrice);
        scene.Run(5);
        Assert.Equal(102.95m, scene.Fills(2).Single().Price);
    }

    [Fact]
    public void A_trailing_percentage_is_one_of_the_price_that_it_follows()
    {
        scene.Place(1, Sell(100));
        scene.Place(2, Buy(100, "TRAIL") with { TrailingPercent = 2 });
        Assert.Equal(102.00m, scene.Order(2).StopPrice);
        scene.Quote(5, 49.99m, 50.01m);
        scene.Run(6);
        Assert.Equal(51.00m, scene.Order(2).StopPrice);
    }

    [Fact]
    public void A_trailing_limit_keeps_its_offset_from_the_stop()
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Sell(100, "TRAIL LIMIT", aux: 1) with { TrailStopPrice = 99, LimitPriceOffset = 0.20m });
        scene.Quote(5, 98.70m, 98.72m);
        scene.Quote(9, 98.85m, 98.87m);
        scene.Run(6);
        Assert.Equal((OrderStatus.Submitted, 98.80m), (scene.Order(2).Status, scene.Order(2).DerivedLimit));
        scene.Run(5);
        Assert.Equal(98.80m, scene.Fills(2).Single().Price);
    }

    [Fact]
    public void Market_to_limit_rests_at_the_price_of_its_first_fill()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        scene.Quote(1, 100.05m, 100.10m, size: 60);
        scene.Place(1, Buy(100, "MTL"));
        scene.Run(5);
        Assert.Equal((60m, 100.01m), (scene.Order(1).Filled, scene.Order(1).DerivedLimit));
    }

    [Fact]
    public void All_or_none_waits_for_size_and_a_least_quantity_only_for_its_own()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        scene.Quote(5, 99.99m, 100.01m, size: 100);
        scene.Place(1, Buy(100, "LMT", 100.05m) with { AllOrNone = true });
        Assert.Equal(60, scene.Place(2, Buy(100, "LMT", 100.05m) with { MinQuantity = 50 }).Filled);
        scene.Run(3);
        Assert.Empty(scene.Fills(1));
        scene.Run(5);
        Assert.Equal(100, scene.Fills(1).Single().Quantity);
    }

    [Theory]
    [InlineData(2, 100.10)] // last: no bid or offer counts
    [InlineData(4, 100.20)] // offer
    [InlineData(7, 100.10)] // either
    [InlineData(8, 100.15)] // middle
    public void A_trigger_method_chooses_the_price_that_counts(int method, double reached)
    {
        scene.Quote(3, 100.10m, 100.20m, last: 100.10m);
        scene.Place(1, Buy(1, "STP", aux: (decimal)reached) with { TriggerMethod = method });
        scene.Place(2, Buy(1, "STP", aux: (decimal)reached + 0.11m) with { TriggerMethod = method });
        scene.Run(5);
        Assert.Single(scene.Fills(1));
        Assert.Empty(scene.Fills(2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_double_method_needs_two_seconds_in_a_row(int method)
    {
        scene.Quote(3, 101, 101);
        scene.Quote(4, 99, 99);
        scene.Quote(6, 101, 101);
        scene.Place(1, Buy(1, "STP", aux: 101) with { TriggerMethod = method });
        scene.Run(6);
        Assert.Empty(scene.Fills(1));
        scene.Run(1);
        Assert.Single(scene.Fills(1));
    }

    [Fact]
    public void Each_unsupported_type_is_refused_by_the_brokers_code()
    {
        foreach (var type in OrderKinds.Unsupported.Keys)
            Assert.Equal(OrderKinds.UnsupportedType, scene.Refused(1, Buy(1, type)).Code);
    }

    [Theory]
    [InlineData("LMT", 100.005, null, 1, 110)] // between two prices
    [InlineData("LMT", null, null, 1, 321)]
    [InlineData("STP", null, null, 1, 321)]
    [InlineData("TRAIL", null, null, 1, 321)]
    [InlineData("MKT", null, null, 0, 434)]
    [InlineData("MKT", null, null, 0.00001, 10243)]
    [InlineData("NONSENSE", null, null, 1, 321)]
    public void Invalid_terms_are_refused(string type, double? limit, double? aux, double quantity, int code)
    {
        Assert.Equal(code, scene.Refused(1, Buy((decimal)quantity, type, (decimal?)limit, (decimal?)aux)).Code);
        Assert.Empty(scene.Events);
    }
}
