using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="CompletedOrder"/>.</summary>
internal static class CompletedOrderText
{
    public static CompletedOrder Visit<TWire>(ref TWire wire, CompletedOrder message)
        where TWire : IWire, allows ref struct
    {
        ref var m = ref message.Order.Fields;
        var order = new Order();
        ref var o = ref order.Fields;
        var contract = ContractText.Received(ref wire, 1, message.Contract);
        Terms(ref wire, m, ref o);
        contract = ContractText.Legs(ref wire, contract, message.Contract);
        o.SmartComboRoutingParams = wire.Tags(64, m.SmartComboRoutingParams);
        o.Scale = ScaleTerms.Visit(ref wire, m.Scale);
        OrderRuns.Hedge(ref wire, m, ref o);
        OrderRuns.Clearing(ref wire, m, ref o);
        contract = ContractText.DeltaNeutral(ref wire, contract, message.Contract);
        OrderRuns.Algo(ref wire, m, ref o);
        o.Solicited = wire.Flag(85, m.Solicited);
        var status = wire.Text(1, message.State.Status);
        OrderRuns.Conditions(ref wire, m, ref o);
        End(ref wire, m, ref o);
        var state = new OrderState
        {
            Status = status,
            CompletedTime = wire.Text(29, message.State.CompletedTime),
            CompletedStatus = wire.Prose(30, message.State.CompletedStatus),
        };
        o.Compete = CompeteTerms.Visit(ref wire, m.Compete);
        OrderRuns.Customer(ref wire, m, ref o);
        if (wire.Version >= ServerVersion.Submitter)
            o.Submitter = wire.Text(137, m.Submitter);
        return new() { Contract = contract, Order = order, State = state };
    }

    private static void Terms<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        OrderRuns.Ticket(ref wire, m, ref o);
        OrderRuns.Working(ref wire, m, ref o);
        OrderRuns.Advisor(ref wire, m, ref o);
        OrderRuns.Institution(ref wire, m, ref o);
        OrderRuns.ShortSale(ref wire, m, ref o);
        OrderRuns.StockRange(ref wire, m, ref o);
        o.DisplaySize = wire.I32OrUnset(7, m.DisplaySize);
        OrderRuns.Filling(ref wire, m, ref o);
        o.TriggerMethod = wire.I32(31, m.TriggerMethod);
        OrderRuns.Following(ref wire, m, ref o, completed: true);
    }

    private static void End<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        wire.PriceOrUnset(0, m.TrailStopPrice); // stands twice
        o.Adjusted = new() { LimitPriceOffset = wire.PriceOrUnset(99, m.Adjusted.LimitPriceOffset) };
        o.CashQuantity = wire.PriceOrUnset(106, m.CashQuantity);
        o.DontUseAutoPriceForHedge = wire.Flag(111, m.DontUseAutoPriceForHedge);
        o.IsOmsContainer = wire.Flag(112, m.IsOmsContainer);
        o.AutoCancelDate = wire.Text(114, m.AutoCancelDate);
        o.FilledQuantity = wire.SizeOrUnset(115, m.FilledQuantity);
        o.ReferenceFuturesConId = wire.I32(116, m.ReferenceFuturesConId);
        o.AutoCancelParent = wire.Flag(117, m.AutoCancelParent);
        o.Shareholder = wire.Text(118, m.Shareholder);
        o.ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly);
        o.RouteMarketableToBbo = wire.FlagOrUnset(120, m.RouteMarketableToBbo);
        o.ParentPermId = wire.I64OrUnset(121, m.ParentPermId);
    }
}
