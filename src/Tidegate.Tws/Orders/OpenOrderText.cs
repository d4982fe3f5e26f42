using System.Globalization;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="OpenOrder"/>.</summary>
internal static class OpenOrderText
{
    public static OpenOrder Visit<TWire>(ref TWire wire, OpenOrder message)
        where TWire : IWire, allows ref struct
    {
        ref var m = ref message.Order.Fields;
        var order = new Order();
        ref var o = ref order.Fields;
        o.OrderId = wire.I32(1, message.OrderId);
        var contract = ContractText.Received(ref wire, 2, message.Contract);
        Terms(ref wire, m, ref o);
        Auction(ref wire, m, ref o);
        wire.Fixed(""); // basis points and their kind, of exchanges for physical
        wire.Fixed("");
        contract = ContractText.Legs(ref wire, contract, message.Contract);
        o.SmartComboRoutingParams = wire.Tags(64, m.SmartComboRoutingParams);
        o.Scale = ScaleTerms.Visit(ref wire, m.Scale);
        OrderRuns.Hedge(ref wire, m, ref o);
        o.OptOutSmartRouting = wire.Flag(77, m.OptOutSmartRouting);
        OrderRuns.Clearing(ref wire, m, ref o);
        contract = ContractText.DeltaNeutral(ref wire, contract, message.Contract);
        OrderRuns.Algo(ref wire, m, ref o);
        o.Solicited = wire.Flag(85, m.Solicited);
        o.WhatIf = wire.Flag(65, m.WhatIf);
        var state = OrderState.Visit(ref wire, message.State);
        Last(ref wire, m, ref o);
        return new() { OrderId = o.OrderId, Contract = contract, Order = order, State = state };
    }

    private static void Terms<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        OrderRuns.Ticket(ref wire, m, ref o);
        o.ClientId = wire.I32(1, m.ClientId);
        OrderRuns.Working(ref wire, m, ref o);
        // A share allocation that lost its meaning; gateways still write one.
        wire.Fixed(wire.IsReading ? "" : string.Create(CultureInfo.InvariantCulture, $"{m.PermId}.0/{m.Account}/100"));
        OrderRuns.Advisor(ref wire, m, ref o);
        OrderRuns.Institution(ref wire, m, ref o);
        OrderRuns.ShortSale(ref wire, m, ref o);
    }

    private static void Auction<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.AuctionStrategy = wire.I32(0, m.AuctionStrategy);
        OrderRuns.StockRange(ref wire, m, ref o);
        o.DisplaySize = wire.I32OrUnset(7, m.DisplaySize);
        o.BlockOrder = wire.Flag(17, m.BlockOrder);
        OrderRuns.Filling(ref wire, m, ref o);
        OrderRuns.Lapsed(ref wire);
        o.ParentId = wire.I32(4, m.ParentId);
        o.TriggerMethod = wire.I32(31, m.TriggerMethod);
        OrderRuns.Following(ref wire, m, ref o, completed: false);
    }

    private static void Last<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        OrderRuns.Conditions(ref wire, m, ref o);
        o.Adjusted = AdjustedStop.Visit(ref wire, m.Adjusted, m.TrailStopPrice, isOpenOrder: true);
        o.SoftDollarTier = wire.Part(105, m.SoftDollarTier);
        o.CashQuantity = wire.PriceOrUnset(106, m.CashQuantity);
        OrderRuns.Handling(ref wire, m, ref o);
        o.Compete = CompeteTerms.Visit(ref wire, m.Compete);
        OrderRuns.Customer(ref wire, m, ref o);
        if (wire.Version >= ServerVersion.BondAccruedInterest)
            o.BondAccruedInterest = wire.Text(134, m.BondAccruedInterest);
        if (wire.Version >= ServerVersion.IncludeOvernight)
            o.IncludeOvernight = wire.Flag(135, m.IncludeOvernight);
        if (wire.Version >= ServerVersion.OperatorInOpenOrder)
        {
            o.ExtOperator = wire.Text(104, m.ExtOperator);
            o.ManualOrderIndicator = wire.I32OrUnset(136, m.ManualOrderIndicator);
        }

        if (wire.Version >= ServerVersion.Submitter)
            o.Submitter = wire.Text(137, m.Submitter);
        if (wire.Version >= ServerVersion.ImbalanceOnly)
            o.ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly);
    }
}
