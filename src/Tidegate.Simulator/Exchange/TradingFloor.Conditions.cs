using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Orders.Conditions;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange;

/// <content>Orders that wait for conditions, or end with them.</content>
internal sealed partial class TradingFloor
{
    private readonly DayVolumes volumes;

    /// <summary>Looks at the conditions of an order. True when it waits for them, or has ended with them.</summary>
    private bool IsStopped(OrderState order, Listing listing)
    {
        if (order.Terms.Conditions is not { } conditions || order.ConditionsMet)
            return false;
        var areMet = (conditions.IgnoreRegularHours || listing.Schedule.IsOpen(Now, regularOnly: true))
            && ConditionRules.AreTrue(conditions.All, Snapshot(order, conditions));
        if (areMet && conditions.Cancels)
            End(order, OrderStatus.Cancelled, "Cancelled by System: the conditions of the order are true.");
        else if (areMet)
            orders[order.Key] = order with { ConditionsMet = true };
        else if (!conditions.Cancels)
            Hold(order, OrderState.HeldForCondition, "The conditions of the order are not true.");
        return areMet == conditions.Cancels;
    }

    /// <summary>The next instant at which conditions can become true, not before a second.</summary>
    private DateTimeOffset NextConditionLook(OrderConditions conditions, TradingSchedule schedule, DateTimeOffset second)
    {
        var look = conditions.All.Min(condition => condition switch
        {
            OrderCondition.Time { IsMore: true } time when time.At > second => time.At,
            { Watched: { } conid } => Later(Listings.ByConid(conid)!.Schedule.NextPeriod(second, regularOnly: false).Start, second),
            _ => second,
        });
        return conditions.IgnoreRegularHours ? look : Later(schedule.NextPeriod(look, regularOnly: true).Start, look);
    }

    private ConditionSnapshot Snapshot(OrderState order, OrderConditions conditions)
    {
        var contracts = ImmutableDictionary.CreateBuilder<long, WatchedContract>();
        foreach (var condition in conditions.All)
        {
            if (condition.Watched is not { } conid || prices.At(Listings.ByConid(conid)!, Now) is not { } point)
                continue;
            var listing = Listings.ByConid(conid)!;
            contracts[conid] = new WatchedContract(
                listing,
                point,
                prices.At(listing, Now.AddSeconds(-1)),
                prices.Close(listing, listing.Schedule.DateAt(Now).AddDays(-1)),
                conditions.All.Any(one => one is OrderCondition.Volume && one.Watched == conid) ? volumes.Until(listing, Now) : 0);
        }

        return new ConditionSnapshot
        {
            Now = Now,
            Contracts = contracts.ToImmutable(),
            CushionPercent = conditions.All.Any(condition => condition is OrderCondition.Cushion) ? Cushion(order) : 0,
            Executed =
            [
                .. from execution in executions
                   where execution.Account == order.Terms.Account && execution.At >= order.ReceivedAt
                   let listing = Listings.ByConid(execution.Conid)
                   select (listing.Symbol, listing.SecType, execution.Exchange),
            ],
        };
    }

    private decimal Cushion(OrderState order)
    {
        var valuation = Valuation();
        var room = Room(order.Terms.Account);
        return room.NetLiquidation(valuation) is var net && net > 0 ? room.Margin(valuation).Excess / net * 100 : 0;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
