using FsCheck;
using FsCheck.Fluent;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class LiquidationTests
{
    private static readonly long Spy = KnownInstruments.Spy.Instrument.Conid;

    [Fact]
    public void An_account_below_its_margin_is_closed_as_far_as_it_has_to_be()
    {
        var scene = Fallen(60);
        Assert.True(scene.Exchange.Margin(Account).Excess < 0);
        scene.Run(60);
        var said = scene.Events.OfType<ExchangeEvent.AccountLiquidated>().Single();
        Assert.Equal((Account, Apple, OrderSide.Sell), (said.Account, said.Conid, said.Side));
        var fill = scene.Events.OfType<ExchangeEvent.OrderExecuted>().Single(one => one.Order.Key.ClientId == 0).Execution;
        Assert.Equal((said.Quantity, true), (fill.Quantity, fill.IsLiquidation));
        Assert.InRange(fill.Quantity, 1, 100);
        Assert.True(scene.Exchange.Margin(Account).Excess >= 0);
        scene.Run(3_600);
        Assert.Single(scene.Events.OfType<ExchangeEvent.AccountLiquidated>());
    }

    [Fact]
    public void Its_other_orders_are_cancelled_first()
    {
        var scene = Fallen(60);
        scene.Place(7, Sell(10, "LMT", 90));
        scene.Run(60);
        Assert.Equal(OrderStatus.Cancelled, scene.Order(7).Status);
        Assert.Contains("margin deficit", scene.Order(7).CompletedText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_position_that_frees_most_goes_first()
    {
        var scene = new ExchangeScene(deposit: 10_000);
        scene.Prices.From(Start, Spy, 50, 50.02m);
        scene.Place(1, Buy(20) with { Conid = Spy });
        scene.Place(2, Buy(180));
        scene.Quote(5, 60, 60.02m);
        scene.Run(66);
        Assert.Equal(Apple, scene.Events.OfType<ExchangeEvent.AccountLiquidated>().Single().Conid);
    }

    [Theory]
    [InlineData(true, 3_600, 0)] // above the edge
    [InlineData(false, 60, 0)] // switched off
    [InlineData(true, 60, 1)]
    public void Nothing_is_closed_that_need_not_be(bool isOn, int seconds, int times)
    {
        var scene = Fallen(times == 0 && isOn ? 95 : 60, isOn);
        scene.Run(seconds);
        Assert.Equal(times, scene.Events.OfType<ExchangeEvent.AccountLiquidated>().Count());
    }

    [Fact]
    public void It_waits_for_the_open()
    {
        var scene = new ExchangeScene(deposit: 10_000);
        scene.Place(1, Buy(199));
        scene.Quote(6 * 3600, 60, 60.02m);
        scene.Run(23 * 3600);
        Assert.Empty(scene.Events.OfType<ExchangeEvent.AccountLiquidated>());
        scene.Run(1_860);
        Assert.Single(scene.Events.OfType<ExchangeEvent.AccountLiquidated>());
    }

    [Fact]
    public void Whatever_the_price_does_margin_is_kept_or_nothing_is_left() => Prop.ForAll(
        Gen.Choose(20, 150).ListOf(8).ToArbitrary(), prices =>
        {
            var scene = new ExchangeScene(deposit: 10_000);
            scene.Place(1, Buy(199));
            var second = 30;
            foreach (var price in prices)
                scene.Quote(second += 60, price, price + 0.02m, size: 100_000);
            for (var minute = 0; minute <= prices.Count; minute++)
                scene.Run(60);
            // Who was far from the edge is looked at every quarter of an hour.
            scene.Run(1_200);
            return scene.Exchange.Margin(Account).Excess >= 0 || scene.Exchange.Positions(Account).All(position => position.Quantity == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static ExchangeScene Fallen(decimal price, bool isOn = true)
    {
        var scene = new ExchangeScene(deposit: 10_000, with: options => options with { LiquidatesOnDeficit = isOn });
        scene.Place(1, Buy(199));
        scene.Quote(5, price, price + 0.02m);
        scene.Run(6);
        return scene;
    }
}
