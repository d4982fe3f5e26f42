using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange;

/// <content>How an order goes on from second to second.</content>
internal sealed partial class TradingFloor
{
    private const int Warning = 399;
    private const string NoParentYet = "The parent has not executed.";

    /// <summary>Looks at one order in the present second: holds, triggers, executes or rests it.</summary>
    private void Step(OrderKey key)
    {
        var order = orders[key];
        if (order.IsFinal || order.Status == OrderStatus.ApiPending)
            return;
        var listing = Listings.ByConid(order.Terms.Conid)!;
        var released = Released(order);
        if (released != order.Released)
            orders[key] = order = order with { Released = released };
        if (released <= 0)
        {
            Hold(order, OrderState.HeldForParent, NoParentYet);
            return;
        }

        if (IsStopped(order, listing))
            return;
        order = orders[key];
        if (Now < order.Terms.GoodAfter || prices.At(listing, Now) is not { } point || !IsItsTime(order, listing, out var auction))
        {
            HoldForTime(order, listing);
            return;
        }

        var seen = Triggers.Look(order, listing, point, prices.At(listing, Now.AddSeconds(-1)));
        orders[key] = seen;
        if (OrderChecks.IsTriggered(seen.Terms.Type) && !seen.IsTriggered)
        {
            Hold(seen, OrderState.HeldForTrigger, "The stop has not been reached.");
            return;
        }

        if (seen.IsTriggered != order.IsTriggered)
        {
            seen = orders[key] = seen with { WhyHeld = "" };
            Raise((number, at) => new ExchangeEvent.OrderTriggered(number, at, seen));
        }

        if (Pegs.Follows(seen.Terms.Type))
            MeetPegged(seen, listing, point, released);
        else
            Meet(seen, listing, point, released, auction);
    }

    /// <summary>An order stands where the second before left it: the market may come to it before it follows.</summary>
    private void MeetPegged(OrderState order, Listing listing, PricePoint point, decimal released)
    {
        var follows = Pegs.Price(order.Terms, listing.PriceRule, point);
        if (order.RestsSince is null || prices.At(listing, Now.AddSeconds(-1)) is null)
            order = orders[order.Key] = order with { DerivedLimit = follows };
        if (order.DerivedLimit is null)
        {
            HoldForTime(order, listing);
            return;
        }

        Meet(order, listing, point, released, auction: false);
        order = orders[order.Key];
        if (order.IsFinal || order.DerivedLimit == follows)
            return;
        // At its new price it comes to the market: it takes what is offered there, and what traded before does not meet it.
        order = orders[order.Key] = order with { DerivedLimit = follows, RestsSince = null };
        if (follows is not null)
            Meet(order, listing, point, Released(order), auction: false);
    }

    /// <summary>Executes what can be, rests what is left, ends what must not rest.</summary>
    private void Meet(OrderState order, Listing listing, PricePoint point, decimal released, bool auction)
    {
        var key = order.Key;
        // The first second of a session, or after a halt, has one price for all, however long they waited.
        var opens = prices.IsHalted(listing, Now.AddSeconds(-1))
            || listing.Schedule.OpenPeriod(Now, !order.Terms.OutsideRegularHours)?.Start == point.Second;
        var rested = order.RestsSince < point.Second && !auction && !opens;
        if (Match.Find(order, point, Used(order, point), released, auction, rested) is { } match)
            Fill(order, listing, match, point.Second, auction);
        order = orders[key];
        if (order.IsFinal)
            return;
        if (order.Terms.TimeInForce == "FOK")
        {
            End(order, OrderStatus.Inactive, "The order could not be filled completely at once.");
            return;
        }

        if (order.Terms.TimeInForce is "IOC" or "OPG" || order.Terms.Type is "MOC" or "LOC")
        {
            End(order, OrderStatus.Cancelled, "Cancelled by System: the rest did not execute.");
            return;
        }

        // A child that is larger than what its parent executed waits for more from this moment on, not from the next look.
        if (Released(order) is var left && left <= 0)
        {
            Hold(orders[key] = order with { Released = left }, OrderState.HeldForParent, NoParentYet);
            return;
        }

        var rests = order with
        {
            Status = OrderStatus.Submitted,
            WhyHeld = "",
            // An order that only lacks displayed size goes on taking; it rests when the market is away from it.
            RestsSince = order.RestsSince ?? (Match.Touch(order, point, auction) is null ? point.Second : null),
            DerivedLimit = order is { Terms.Type: "MTL", DerivedLimit: null, Filled: > 0 } ? order.LastFillPrice : order.DerivedLimit,
        };
        orders[key] = rests;
        if (order.Status == OrderStatus.PreSubmitted)
            Raise((number, at) => new ExchangeEvent.OrderWorking(number, at, rests));
    }

    /// <summary>Whether an order may execute in the present second; and whether the second is the auction that it waits for.</summary>
    private bool IsItsTime(OrderState order, Listing listing, out bool auction)
    {
        var regular = listing.Schedule.OpenPeriod(Now, regularOnly: true);
        auction = false;
        var second = Floor(Now);
        if (order.Terms.TimeInForce == "OPG")
            return auction = regular?.Start == second;
        if (order.Terms.Type is "MOC" or "LOC")
            return auction = regular?.End.AddSeconds(-1) == second;
        return order.Terms.OutsideRegularHours || regular is not null;
    }

    private void Hold(OrderState order, string why, string text)
    {
        if (order.Status == OrderStatus.PreSubmitted && order.WhyHeld == why)
            return;
        var held = orders[order.Key] = order with { Status = OrderStatus.PreSubmitted, WhyHeld = why };
        Raise((number, at) => new ExchangeEvent.OrderHeld(number, at, held, text));
    }

    private void HoldForTime(OrderState order, Listing listing)
    {
        // A working order sleeps over night and says nothing.
        if (order.Status == OrderStatus.Submitted || order.WhyHeld is OrderState.HeldForTime or OrderState.HeldForTrigger)
            return;
        if (prices.IsHalted(listing, Now))
        {
            Hold(order, OrderState.HeldForHalt, "Trading in the contract is halted.");
            return;
        }

        if (Now < order.Terms.GoodAfter || order.Terms.TimeInForce == "OPG" || order.Terms.Type is "MOC" or "LOC")
        {
            Hold(order, OrderState.HeldForTime, "The order waits for its time.");
            return;
        }

        var opens = listing.Schedule.NextPeriod(Now, !order.Terms.OutsideRegularHours).Start;
        var held = orders[order.Key] = order with { WhyHeld = OrderState.HeldForTime };
        var side = held.Terms.Side == OrderSide.Buy ? "BUY" : "SELL";
        var text = "Order Message:\n"
            + string.Create(CultureInfo.InvariantCulture, $"{side} {held.Terms.Quantity:0.####} {listing.LocalSymbol}\n")
            + "Warning: your order will not be placed at the exchange until "
            + string.Create(CultureInfo.InvariantCulture, $"{listing.Schedule.Wall(opens):yyyy-MM-dd HH:mm:ss} {listing.Schedule.ZoneId}");
        Raise((number, at) => new ExchangeEvent.OrderHeld(number, at, held, "The market is shut."));
        Raise((number, at) => new ExchangeEvent.OrderWarned(number, at, held, Warning, text));
    }

    /// <summary>What of an order may execute: all that is left, of a child only what its parent and siblings leave.</summary>
    private decimal Released(OrderState order)
    {
        var left = order.Terms.Quantity - order.Filled;
        if (order.Terms.ParentId == 0 || !orders.TryGetValue(ParentOf(order.Key, order.Terms), out var parent))
            return left;
        var used = orders.Values.Where(other => IsSibling(order, other) || other.Key == order.Key).Sum(other => other.Filled);
        return Math.Min(left, parent.Filled - used);
    }

    private static bool IsSibling(OrderState order, OrderState other) =>
        order.Terms.ParentId != 0 && other.Key.ClientId == order.Key.ClientId && other.Terms.ParentId == order.Terms.ParentId
        && other.Key != order.Key;

    private decimal Used(OrderState order, PricePoint point) =>
        taken.GetValueOrDefault((order.Terms.Conid, order.Terms.Side)) is var (second, used) && second == point.Second ? used : 0;

    private static DateTimeOffset Floor(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
