using FsCheck;
using FsCheck.Fluent;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class OrderPropertyTests
{
    private static readonly string[] Types = ["MKT", "LMT", "STP", "STP LMT", "TRAIL", "MIT", "LIT", "MTL", "MOC", "MIDPRICE", "REL"];
    private static readonly string[] Times = ["DAY", "GTC", "IOC", "FOK"];

    private static readonly Gen<Act> AnyOrder =
        from id in Gen.Choose(1, 12)
        from buys in Gen.Elements(true, false)
        from quantity in Gen.Choose(1, 3_000)
        from type in Gen.Elements(Types)
        from tif in Gen.Elements(Times)
        from limit in Gen.Choose(-60, 60)
        from aux in Gen.Choose(-60, 60)
        from oca in Gen.Elements("", "", "A", "B")
        from parent in Gen.Elements(0, 0, 0, id - 1)
        from transmit in Gen.Elements(true, true, true, false)
        select new Act(
            id, buys, quantity, type, type is "MKT" or "LMT" or "MTL" ? tif : "DAY", limit, aux, oca, parent, transmit, 0);

    private static readonly Gen<Act> AnyAct = Gen.Frequency(
        (6, AnyOrder), (1, Gen.Choose(1, 12).Select(id => new Act(id, false, 0, "cancel", "", 0, 0, "", 0, false, 0))),
        (4, Gen.Choose(1, 40).Select(seconds => new Act(0, false, 0, "run", "", 0, 0, "", 0, false, seconds))));

    private sealed record Act(
        int Id, bool Buys, int Quantity, string Type, string Tif, int Limit, int Aux, string Group, int Parent, bool Transmit, int Seconds);

    [Fact]
    public void Whatever_is_ordered_positions_and_money_follow_from_the_executions_and_no_order_oversteps() =>
        Prop.ForAll(AnyAct.ListOf().ToArbitrary(), acts =>
        {
            var scene = Played(acts);
            var fills = scene.Events.OfType<ExchangeEvent.OrderExecuted>().Select(one => one.Execution).ToList();
            decimal signed(Execution fill) => fill.Side == OrderSide.Buy ? fill.Quantity : -fill.Quantity;
            var books = scene.Exchange.Books(Account);
            return books.Held(scene.Exchange.Listings.ByConid(Apple)!.Instrument) == fills.Sum(signed)
                && books.Cash[Universe.Usd] == 1_000_000 - fills.Sum(fill => (signed(fill) * fill.Price) + fill.Commission)
                && fills.Select(fill => fill.ExecId).Distinct().Count() == fills.Count
                && scene.Events.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, scene.Events.Count)
                    .Select(number => (long)number))
                && scene.Events.OfType<ExchangeEvent.OfOrder>().GroupBy(one => one.Order.Key).All(IsProper);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_calls_give_the_same_events() => Prop.ForAll(
        AnyAct.ListOf().ToArbitrary(), acts =>
            Played(acts).Events.SequenceEqual(Played(acts).Events)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void It_does_not_matter_in_how_many_steps_the_time_goes() => Prop.ForAll(
        AnyAct.ListOf().ToArbitrary(),
        acts => Played(acts).Events.SequenceEqual(Played(acts, steps: 7).Events)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Another_seed_gives_other_executions()
    {
        ExchangeScene one = new(generated: true), again = new(generated: true), other = new(generated: true, seed: 2);
        foreach (var scene in (ExchangeScene[])[one, again, other])
            scene.Place(1, Buy(100));
        Assert.Equal(one.Events, again.Events);
        Assert.NotEqual(one.Fills(1).Single().Price, other.Fills(1).Single().Price);
        Assert.NotEqual(one.Fills(1).Single().ExecId, other.Fills(1).Single().ExecId);
        Assert.Matches("^[0-9a-f]{8}[.][0-9a-f]{8}[.]01[.]01$", one.Fills(1).Single().ExecId);
    }

    /// <summary>No order executes beyond its quantity or its limit, or after its end.</summary>
    private static bool IsProper(IEnumerable<ExchangeEvent.OfOrder> story)
    {
        var ended = false;
        foreach (var one in story)
        {
            var order = one.Order;
            if (ended || order.Filled > order.Terms.Quantity)
                return false;
            ended = order.IsFinal;
            if (one is ExchangeEvent.OrderExecuted { Execution: var fill }
                && order.Terms is { Type: "LMT" or "LIT" or "STP LMT" or "MIDPRICE" or "REL", LimitPrice: { } limit }
                && (fill.Side == OrderSide.Buy ? fill.Price > limit : fill.Price < limit))
                return false;
        }

        return true;
    }

    private static ExchangeScene Played(IEnumerable<Act> acts, int steps = 1)
    {
        var scene = new ExchangeScene(generated: true);
        var middle = decimal.Round(scene.Exchange.Quote(Apple)!.Last, 2);
        foreach (var act in acts)
        {
            switch (act.Type)
            {
                case "run":
                    var until = scene.Exchange.Now.AddSeconds(act.Seconds);
                    for (var step = 1; step <= steps; step++)
                        scene.Exchange.RunUntil(until.AddSeconds(-act.Seconds * (steps - step) / (double)steps));
                    break;
                case "cancel":
                    scene.Exchange.Cancel(new OrderKey(Client, act.Id));
                    break;
                default:
                    scene.Try(act.Id, Buy(act.Quantity, act.Type, middle + (act.Limit / 100m)) with
                    {
                        Side = act.Buys ? OrderSide.Buy : OrderSide.Sell,
                        AuxPrice = act.Type is "TRAIL" or "REL" ? 0.05m : middle + (act.Aux / 100m),
                        TimeInForce = act.Tif,
                        OcaGroup = act.Group,
                        OcaType = 1 + (act.Id % 3),
                        ParentId = act.Parent,
                        Transmit = act.Transmit,
                    });
                    break;
            }
        }

        scene.Run(60);
        return scene;
    }
}
