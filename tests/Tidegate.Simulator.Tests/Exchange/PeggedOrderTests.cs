using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class PeggedOrderTests
{
    private readonly ExchangeScene scene = new();

    [Theory]
    [InlineData("MIDPRICE", true, null, null, 100.00)]
    [InlineData("MIDPRICE", true, null, 99.95, 99.95)] // its limit is the worst price
    [InlineData("MIDPRICE", false, null, 100.03, 100.03)]
    [InlineData("REL", true, null, null, 99.90)]
    [InlineData("REL", true, 0.03, null, 99.93)]
    [InlineData("REL", false, 0.03, null, 100.08)]
    [InlineData("PEG PRIM", true, 0.03, 99.91, 99.91)]
    [InlineData("PEG MID", true, 0.02, null, 99.98)]
    [InlineData("PEG MID", false, 0.02, null, 100.03)] // the middle is half a cent above, and a seller does not give it away
    [InlineData("PEG MKT", true, 0.04, null, 100.07)]
    [InlineData("PEG MKT", false, 0.04, null, 99.94)]
    public void An_order_stands_where_the_quote_puts_it(string type, bool buys, double? offset, double? cap, double price)
    {
        scene.Quote(0, 99.90m, 100.11m);
        var order = scene.Place(1, Of(type, buys) with { AuxPrice = (decimal?)offset, LimitPrice = (decimal?)cap });
        Assert.Equal((OrderStatus.Submitted, (decimal?)price), (order.Status, order.DerivedLimit));
        Assert.Equal("Received Working", scene.Story(1));
    }

    [Fact]
    public void It_follows_the_quote_both_ways_up_to_its_limit()
    {
        scene.Quote(0, 99.90m, 100.10m, last: 100.10m);
        scene.Quote(3, 100.20m, 100.40m, last: 100.40m);
        scene.Quote(6, 99.80m, 100.60m, last: 100.60m);
        scene.Place(1, Of("REL") with { AuxPrice = 0.01m, LimitPrice = 100.15m });
        Assert.Equal(99.91m, scene.Order(1).DerivedLimit);
        scene.Run(4);
        Assert.Equal(100.15m, scene.Order(1).DerivedLimit);
        scene.Run(3);
        Assert.Equal(99.81m, scene.Order(1).DerivedLimit);
        Assert.Empty(scene.Fills(1));
        Assert.Equal("Received Working", scene.Story(1));
    }

    [Fact]
    public void A_trade_at_its_price_or_beyond_meets_it_by_what_traded()
    {
        scene.Quote(0, 99.90m, 100.10m, last: 100.10m);
        scene.Quote(4, 99.90m, 100.10m, last: 99.90m);
        scene.Place(1, Of("MIDPRICE"));
        scene.Run(3);
        Assert.Empty(scene.Fills(1));
        scene.Run(1);
        var fill = scene.Fills(1).Single();
        Assert.Equal((100.00m, 10m, 1), (fill.Price, fill.Quantity, fill.Liquidity));
    }

    [Fact]
    public void The_market_can_come_to_where_it_stood_before_it_follows()
    {
        scene.Quote(0, 99.90m, 100.10m, last: 100.10m);
        scene.Quote(4, 99.40m, 99.60m, last: 99.60m);
        scene.Place(1, Of("PEG MID"));
        scene.Run(5);
        Assert.Equal((100.00m, 100m), (scene.Fills(1).Single().Price, scene.Order(1).Filled));
    }

    [Fact]
    public void A_limit_at_the_present_bid_rests_until_the_offer_comes_or_something_trades_below_it()
    {
        scene.Quote(0, 99.90m, 100.10m, last: 99.90m);
        scene.Quote(5, 99.85m, 100.05m, last: 99.85m);
        Assert.Equal(OrderStatus.Submitted, scene.Place(1, Buy(100, "LMT", 99.90m)).Status);
        scene.Run(4);
        Assert.Empty(scene.Fills(1));
        scene.Run(1);
        Assert.Equal((99.90m, 10m), (scene.Fills(1).Single().Price, scene.Order(1).Filled));
    }

    [Fact]
    public void At_generated_prices_too_no_limit_at_the_own_side_executes_in_its_second()
    {
        var generated = new ExchangeScene(generated: true);
        for (var id = 1; id <= 60; id++)
        {
            var quote = generated.Exchange.Quote(Apple)!;
            var terms = id % 2 == 0 ? Buy(10, "LMT", quote.Bid) : Sell(10, "LMT", quote.Ask);
            Assert.Equal((OrderStatus.Submitted, 0m), (generated.Place(id, terms).Status, generated.Order(id).Filled));
            generated.Run(7);
            generated.Exchange.CancelAll();
        }
    }

    [Theory]
    [InlineData("IOC")]
    [InlineData("FOK")]
    [InlineData("OPG")]
    public void What_follows_cannot_be_for_one_moment(string tif) =>
        Assert.Equal(111, scene.Refused(1, Of("MIDPRICE") with { TimeInForce = tif }).Code);

    [Fact]
    public void Only_listings_that_name_a_type_take_it()
    {
        Assert.Equal(OrderKinds.UnsupportedType, scene.Refused(1, Of("MIDPRICE") with { Conid = KnownInstruments.Pairs[0].Conid }).Code);
        Assert.Equal(OrderKinds.UnsupportedType, scene.Refused(1, Of("PEG BENCH")).Code);
    }

    private static OrderTerms Of(string type, bool buys = true) => buys ? Buy(100, type) : Sell(100, type);
}
