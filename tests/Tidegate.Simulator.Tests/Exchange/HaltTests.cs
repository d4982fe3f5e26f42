using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Prices;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class HaltTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void A_halted_quote_stands_still_and_says_so()
    {
        scene.Quote(5, 104.99m, 105.01m);
        var told = new List<Quote>();
        using var watch = scene.Exchange.Watch(Apple, told.Add);
        scene.Exchange.RunUntil(Start.AddSeconds(2.5));
        var before = scene.Exchange.Quote(Apple)!;
        Assert.True(scene.Exchange.Halt(Apple));
        Assert.False(scene.Exchange.Halt(Apple));
        scene.Run(60);

        var halted = scene.Exchange.Quote(Apple)!;
        Assert.Equal((0, true), (before.Halted, before.IsOpen));
        Assert.Equal((1, false, 99.99m, 100.01m, before.At), (halted.Halted, halted.IsOpen, halted.Bid, halted.Ask, halted.At));
        Assert.Single(told, quote => quote.Halted == 1);
        Assert.True(scene.Exchange.Resume(Apple));
        Assert.False(scene.Exchange.Resume(Apple));
        Assert.Equal((0, 104.99m), (told[^1].Halted, told[^1].Bid));
        Assert.Single(scene.Events.OfType<ExchangeEvent.TradingHalted>());
        Assert.Single(scene.Events.OfType<ExchangeEvent.TradingResumed>());
    }

    [Fact]
    public void Orders_wait_for_the_end_of_a_halt_and_then_get_one_price()
    {
        scene.Place(1, Buy(100, "LMT", 99));
        scene.Exchange.Halt(Apple);
        scene.Quote(5, 94.99m, 95.01m);
        var held = scene.Place(2, Buy(100));
        scene.Place(3, Sell(100, "STP", aux: 96));
        scene.Run(60);
        Assert.Equal((OrderStatus.PreSubmitted, OrderState.HeldForHalt), (held.Status, held.WhyHeld));
        Assert.Empty(scene.Events.OfType<ExchangeEvent.OrderExecuted>());
        scene.Exchange.Resume(Apple);
        // The one that rested gets what is offered, not its own price: it met nobody while nothing traded.
        Assert.Equal((95.01m, 95.01m, 94.99m), (
            scene.Fills(1).Single().Price, scene.Fills(2).Single().Price, scene.Fills(3).Single().Price));
        Assert.Equal("Received Held Executed", scene.Story(2));
    }

    [Fact]
    public void A_halted_position_is_worth_what_it_was_and_can_end_its_orders()
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Buy(100, "LMT", 90));
        scene.Exchange.Halt(Apple);
        scene.Quote(5, 49.99m, 50.01m);
        scene.Run(60);
        Assert.Equal(100, scene.Exchange.Positions(Account).Single().MarketPrice);
        Assert.IsType<Cancellation.Accepted>(scene.Exchange.Cancel(new OrderKey(Client, 2)));
        scene.Exchange.Resume(Apple);
        Assert.Equal(50, scene.Exchange.Positions(Account).Single().MarketPrice);
    }

    [Fact]
    public void Nothing_is_recorded_of_a_halt()
    {
        scene.Exchange.Halt(Apple);
        scene.Run(30);
        scene.Exchange.Resume(Apple);
        scene.Run(30);
        var seconds = scene.Exchange.Seconds(Apple, Start, Start.AddSeconds(60), 100, regularOnly: true);
        Assert.Equal((30, Start.AddSeconds(30)), (seconds.Length, seconds[0].Second));
        Assert.Throws<ArgumentException>(() => scene.Exchange.Halt(1));
    }
}
