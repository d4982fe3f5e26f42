using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="PlaceOrder"/>, whose order of fields is its own; about 115 of them for a plain order.</summary>
internal static class PlaceOrderText
{
    public static PlaceOrder Visit<TWire>(ref TWire wire, PlaceOrder message)
        where TWire : IWire, allows ref struct
    {
        ref var m = ref message.Order.Fields;
        var order = new Order();
        ref var o = ref order.Fields;
        var orderId = wire.I32(1, message.OrderId);
        var contract = ContractText.Sent(ref wire, 2, message.Contract) with
        {
            SecIdType = wire.Text(13, message.Contract.SecIdType),
            SecId = wire.Text(14, message.Contract.SecId),
        };
        Terms(ref wire, m, ref o);
        if (contract.SecurityType == SecurityType.Combo)
        {
            contract = contract with { ComboLegs = LegPrice.VisitLegs(ref wire, message.Contract.ComboLegs) };
            o.SmartComboRoutingParams = wire.Tags(64, m.SmartComboRoutingParams);
        }

        Allocation(ref wire, m, ref o);
        Special(ref wire, m, ref o);
        contract = ContractText.DeltaNeutral(ref wire, contract, message.Contract);
        OrderRuns.Algo(ref wire, m, ref o);
        Preview(ref wire, m, ref o);
        Last(ref wire, m, ref o, contract.Exchange);
        return new() { OrderId = orderId, Contract = contract, Order = order };
    }

    private static void Terms<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        OrderRuns.Ticket(ref wire, m, ref o);
        o.Transmit = wire.Flag(66, m.Transmit);
        o.ParentId = wire.I32(4, m.ParentId);
        o.BlockOrder = wire.Flag(17, m.BlockOrder);
        o.SweepToFill = wire.Flag(20, m.SweepToFill);
        // A live gateway misread an order whose display size and trigger method were empty instead of 0.
        o.DisplaySize = wire.I32(7, m.DisplaySize ?? 0) is var size and not 0 ? size : null;
        o.TriggerMethod = wire.I32(31, m.TriggerMethod);
        o.OutsideRth = wire.Flag(19, m.OutsideRth);
        o.Hidden = wire.Flag(18, m.Hidden);
    }

    private static void Allocation<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        wire.Fixed(""); // shares allocation of old
        o.DiscretionaryAmount = wire.Price(76, m.DiscretionaryAmount);
        o.GoodAfterTime = wire.Text(25, m.GoodAfterTime);
        o.GoodTillDate = wire.Text(26, m.GoodTillDate);
        OrderRuns.Advisor(ref wire, m, ref o);
        OrderRuns.ShortSale(ref wire, m, ref o);
        o.OcaType = wire.I32(30, m.OcaType);
        o.Rule80A = wire.Text(29, m.Rule80A);
        o.SettlingFirm = wire.Text(13, m.SettlingFirm);
        o.AllOrNone = wire.Flag(16, m.AllOrNone);
        o.MinQuantity = wire.I32OrUnset(24, m.MinQuantity);
        o.PercentOffset = wire.PriceOrUnset(21, m.PercentOffset);
        OrderRuns.Lapsed(ref wire);
    }

    private static void Special<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.AuctionStrategy = wire.I32(0, m.AuctionStrategy);
        OrderRuns.StockRange(ref wire, m, ref o);
        o.OverridePercentageConstraints = wire.Flag(67, m.OverridePercentageConstraints);
        OrderRuns.Following(ref wire, m, ref o, completed: false);
        o.Scale = ScaleTerms.Visit(ref wire, m.Scale);
        o.ScaleTable = wire.Text(58, m.ScaleTable);
        o.ActiveStartTime = wire.Text(32, m.ActiveStartTime);
        o.ActiveStopTime = wire.Text(33, m.ActiveStopTime);
        OrderRuns.Hedge(ref wire, m, ref o);
        o.OptOutSmartRouting = wire.Flag(77, m.OptOutSmartRouting);
        OrderRuns.Clearing(ref wire, m, ref o);
    }

    private static void Preview<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.AlgoId = wire.Text(63, m.AlgoId);
        o.WhatIf = wire.Flag(65, m.WhatIf);
        o.MiscOptions = wire.TagLine(84, m.MiscOptions);
        o.Solicited = wire.Flag(85, m.Solicited);
        OrderRuns.Conditions(ref wire, m, ref o);
        o.Adjusted = AdjustedStop.Visit(ref wire, m.Adjusted, null, isOpenOrder: false);
    }

    private static void Last<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o, string exchange)
        where TWire : IWire, allows ref struct
    {
        o.ExtOperator = wire.Text(104, m.ExtOperator);
        o.SoftDollarTier = SoftDollarTier.Sent(ref wire, m.SoftDollarTier);
        o.CashQuantity = wire.PriceOrUnset(106, m.CashQuantity);
        o.Mifid2DecisionMaker = wire.Text(107, m.Mifid2DecisionMaker);
        o.Mifid2DecisionAlgo = wire.Text(108, m.Mifid2DecisionAlgo);
        o.Mifid2ExecutionTrader = wire.Text(109, m.Mifid2ExecutionTrader);
        o.Mifid2ExecutionAlgo = wire.Text(110, m.Mifid2ExecutionAlgo);
        OrderRuns.Handling(ref wire, m, ref o);
        o.AdvancedErrorOverride = wire.Text(125, m.AdvancedErrorOverride);
        o.ManualOrderTime = wire.Text(126, m.ManualOrderTime);
        o.Compete = CompeteTerms.Sent(ref wire, m.Compete, exchange, o.OrderType);
        OrderRuns.Customer(ref wire, m, ref o);
        if (wire.Version is >= ServerVersion.QuoteRequestFields and <= ServerVersion.IncludeOvernight)
        {
            wire.Fixed("");
            wire.Fixed("2147483647");
        }

        if (wire.Version >= ServerVersion.IncludeOvernight)
            o.IncludeOvernight = wire.Flag(135, m.IncludeOvernight);
        if (wire.Version >= ServerVersion.ManualOrderIndicator)
            o.ManualOrderIndicator = wire.I32OrUnset(136, m.ManualOrderIndicator);
        if (wire.Version >= ServerVersion.ImbalanceOnly)
            o.ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly);
    }
}
