using System.Globalization;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="OpenOrder"/>.</summary>
internal static class OpenOrderText
{
    public static OpenOrder Visit<TWire>(ref TWire wire, OpenOrder m)
        where TWire : IWire, allows ref struct
    {
        var orderId = wire.I32(1, m.OrderId);
        var contract = ContractText.Received(ref wire, 2, m.Contract);
        var order = Main(ref wire, orderId, m.Order);
        order = Auction(ref wire, order, m.Order);
        (contract, order) = Combo(ref wire, contract, order, m);
        order = order with
        {
            Scale = ScaleTerms.Visit(ref wire, m.Order.Scale),
            HedgeType = wire.Text(59, m.Order.HedgeType),
        };
        if (order.HedgeType.Length > 0)
            order = order with { HedgeParam = wire.Text(60, m.Order.HedgeParam) };
        order = order with
        {
            OptOutSmartRouting = wire.Flag(77, m.Order.OptOutSmartRouting),
            ClearingAccount = wire.Text(14, m.Order.ClearingAccount),
            ClearingIntent = wire.Text(15, m.Order.ClearingIntent),
            NotHeld = wire.Flag(83, m.Order.NotHeld),
        };
        contract = contract with { DeltaNeutral = wire.PartOrNone(17, m.Contract.DeltaNeutral) };
        order = order with { AlgoStrategy = wire.Text(61, m.Order.AlgoStrategy) };
        if (order.AlgoStrategy.Length > 0)
            order = order with { AlgoParams = wire.Tags(62, m.Order.AlgoParams) };
        order = order with
        {
            Solicited = wire.Flag(85, m.Order.Solicited),
            WhatIf = wire.Flag(65, m.Order.WhatIf),
        };
        var state = OrderState.Preview(ref wire, m.State);
        return new() { OrderId = orderId, Contract = contract, Order = Last(ref wire, order, m.Order), State = state };
    }

    private static Order Main<TWire>(ref TWire wire, int orderId, Order m)
        where TWire : IWire, allows ref struct
    {
        var order = new Order
        {
            OrderId = orderId,
            Action = new(wire.Text(5, m.Action.Code)),
            TotalQuantity = wire.SizeOrUnset(6, m.TotalQuantity),
            OrderType = new(wire.Text(8, m.OrderType.Code)),
            LimitPrice = wire.PriceOrUnset(9, m.LimitPrice),
            AuxPrice = wire.PriceOrUnset(10, m.AuxPrice),
            TimeInForce = new(wire.Text(11, m.TimeInForce.Code)),
            OcaGroup = wire.Text(27, m.OcaGroup),
            Account = wire.Text(12, m.Account),
            OpenClose = wire.Text(68, m.OpenClose),
            Origin = wire.I32(69, m.Origin),
            OrderRef = wire.Text(28, m.OrderRef),
            ClientId = wire.I32(1, m.ClientId),
            PermId = wire.I64(3, m.PermId),
            OutsideRth = wire.Flag(19, m.OutsideRth),
            Hidden = wire.Flag(18, m.Hidden),
            DiscretionaryAmount = wire.Price(76, m.DiscretionaryAmount),
            GoodAfterTime = wire.Text(25, m.GoodAfterTime),
        };
        // A share allocation that lost its meaning; gateways still write one.
        wire.Fixed(string.Create(CultureInfo.InvariantCulture, $"{m.PermId}.0/{m.Account}/100"));
        order = order with
        {
            FaGroup = wire.Text(34, m.FaGroup),
            FaMethod = wire.Text(35, m.FaMethod),
            FaPercentage = wire.Text(36, m.FaPercentage),
        };
        if (wire.Version < ServerVersion.NoAllocationProfile)
            wire.Fixed("");
        return order with
        {
            ModelCode = wire.Text(103, m.ModelCode),
            GoodTillDate = wire.Text(26, m.GoodTillDate),
            Rule80A = wire.Text(29, m.Rule80A),
            PercentOffset = wire.PriceOrUnset(21, m.PercentOffset),
            SettlingFirm = wire.Text(13, m.SettlingFirm),
            ShortSaleSlot = wire.I32(70, m.ShortSaleSlot),
            DesignatedLocation = wire.Text(71, m.DesignatedLocation),
            ExemptCode = wire.I32(72, m.ExemptCode),
        };
    }

    private static Order Auction<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        order = order with
        {
            AuctionStrategy = wire.I32(0, m.AuctionStrategy),
            StartingPrice = wire.PriceOrUnset(78, m.StartingPrice),
            StockReferencePrice = wire.PriceOrUnset(79, m.StockReferencePrice),
            Delta = wire.PriceOrUnset(80, m.Delta),
            StockRangeLower = wire.PriceOrUnset(81, m.StockRangeLower),
            StockRangeUpper = wire.PriceOrUnset(82, m.StockRangeUpper),
            DisplaySize = wire.I32OrUnset(7, m.DisplaySize),
            BlockOrder = wire.Flag(17, m.BlockOrder),
            SweepToFill = wire.Flag(20, m.SweepToFill),
            AllOrNone = wire.Flag(16, m.AllOrNone),
            MinQuantity = wire.I32OrUnset(24, m.MinQuantity),
            OcaType = wire.I32(30, m.OcaType),
        };
        wire.Fixed("0"); // electronic trade only, firm quote only, price cap: gone
        wire.Fixed("0");
        wire.Fixed("");
        return order with
        {
            ParentId = wire.I32(4, m.ParentId),
            TriggerMethod = wire.I32(31, m.TriggerMethod),
            Volatility = VolatilityTerms.Visit(ref wire, m.Volatility, completed: false),
            TrailStopPrice = wire.PriceOrUnset(23, m.TrailStopPrice),
            TrailingPercent = wire.PriceOrUnset(22, m.TrailingPercent),
        };
    }

    private static (Contract Contract, Order Order) Combo<TWire>(ref TWire wire, Contract contract, Order order, OpenOrder m)
        where TWire : IWire, allows ref struct
    {
        wire.Fixed(""); // basis points and their kind, of exchanges for physical
        wire.Fixed("");
        contract = contract with
        {
            ComboLegsDescription = wire.Text(19, m.Contract.ComboLegsDescription),
            ComboLegs = LegPrice.VisitLegs(ref wire, m.Contract.ComboLegs),
        };
        return (contract, order with { SmartComboRoutingParams = wire.Tags(64, m.Order.SmartComboRoutingParams) });
    }

    private static Order Last<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        order = OrderTail.Randomized(ref wire, order, m) with
        {
            Adjusted = AdjustedStop.Visit(ref wire, m.Adjusted, m.TrailStopPrice, isOpenOrder: true),
            SoftDollarTier = wire.Part(105, m.SoftDollarTier),
            CashQuantity = wire.PriceOrUnset(106, m.CashQuantity),
            DontUseAutoPriceForHedge = wire.Flag(111, m.DontUseAutoPriceForHedge),
            IsOmsContainer = wire.Flag(112, m.IsOmsContainer),
            DiscretionaryUpToLimitPrice = wire.Flag(113, m.DiscretionaryUpToLimitPrice),
            UsePriceManagement = wire.FlagOrUnset(122, m.UsePriceManagement),
            Duration = wire.I32OrUnset(123, m.Duration),
            PostToAts = wire.I32OrUnset(124, m.PostToAts),
            AutoCancelParent = wire.Flag(117, m.AutoCancelParent),
            Compete = CompeteTerms.Visit(ref wire, m.Compete),
        };
        order = OrderTail.Customer(ref wire, order, m);
        if (wire.Version >= ServerVersion.BondAccruedInterest)
            order = order with { BondAccruedInterest = wire.Text(134, m.BondAccruedInterest) };
        if (wire.Version >= ServerVersion.IncludeOvernight)
            order = order with { IncludeOvernight = wire.Flag(135, m.IncludeOvernight) };
        if (wire.Version >= ServerVersion.OperatorInOpenOrder)
        {
            order = order with
            {
                ExtOperator = wire.Text(104, m.ExtOperator),
                ManualOrderIndicator = wire.I32OrUnset(136, m.ManualOrderIndicator),
            };
        }

        if (wire.Version >= ServerVersion.Submitter)
            order = order with { Submitter = wire.Text(137, m.Submitter) };
        if (wire.Version >= ServerVersion.ImbalanceOnly)
            order = order with { ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly) };
        return order;
    }
}
