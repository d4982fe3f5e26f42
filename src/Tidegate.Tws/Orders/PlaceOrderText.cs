using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="PlaceOrder"/>, whose order of fields is its own; about 115 of them for a plain order.</summary>
internal static class PlaceOrderText
{
    public static PlaceOrder Visit<TWire>(ref TWire wire, PlaceOrder m)
        where TWire : IWire, allows ref struct
    {
        var orderId = wire.I32(1, m.OrderId);
        var contract = ContractText.Sent(ref wire, 2, m.Contract) with
        {
            SecIdType = wire.Text(13, m.Contract.SecIdType),
            SecId = wire.Text(14, m.Contract.SecId),
        };
        var order = Main(ref wire, m.Order);
        if (contract.SecurityType == SecurityType.Combo)
        {
            contract = contract with { ComboLegs = LegPrice.VisitLegs(ref wire, m.Contract.ComboLegs) };
            order = order with { SmartComboRoutingParams = wire.Tags(64, m.Order.SmartComboRoutingParams) };
        }

        order = Allocation(ref wire, order, m.Order);
        order = Special(ref wire, order, m.Order);
        contract = contract with { DeltaNeutral = wire.PartOrNone(17, m.Contract.DeltaNeutral) };
        order = order with { AlgoStrategy = wire.Text(61, m.Order.AlgoStrategy) };
        if (order.AlgoStrategy.Length > 0)
            order = order with { AlgoParams = wire.Tags(62, m.Order.AlgoParams) };
        order = Preview(ref wire, order, m.Order);
        return new()
        {
            OrderId = orderId,
            Contract = contract,
            Order = Last(ref wire, order, m.Order, contract.Exchange),
        };
    }

    private static Order Main<TWire>(ref TWire wire, Order m)
        where TWire : IWire, allows ref struct => new()
        {
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
            Transmit = wire.Flag(66, m.Transmit),
            ParentId = wire.I32(4, m.ParentId),
            BlockOrder = wire.Flag(17, m.BlockOrder),
            SweepToFill = wire.Flag(20, m.SweepToFill),
            // A live gateway misread an order whose display size and trigger method were empty instead of 0.
            DisplaySize = wire.I32(7, m.DisplaySize ?? 0) is var size and not 0 ? size : null,
            TriggerMethod = wire.I32(31, m.TriggerMethod),
            OutsideRth = wire.Flag(19, m.OutsideRth),
            Hidden = wire.Flag(18, m.Hidden),
        };

    private static Order Allocation<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        wire.Fixed(""); // shares allocation of old
        order = order with
        {
            DiscretionaryAmount = wire.Price(76, m.DiscretionaryAmount),
            GoodAfterTime = wire.Text(25, m.GoodAfterTime),
            GoodTillDate = wire.Text(26, m.GoodTillDate),
            FaGroup = wire.Text(34, m.FaGroup),
            FaMethod = wire.Text(35, m.FaMethod),
            FaPercentage = wire.Text(36, m.FaPercentage),
        };
        if (wire.Version < ServerVersion.NoAllocationProfile)
            wire.Fixed("");
        order = order with
        {
            ModelCode = wire.Text(103, m.ModelCode),
            ShortSaleSlot = wire.I32(70, m.ShortSaleSlot),
            DesignatedLocation = wire.Text(71, m.DesignatedLocation),
            ExemptCode = wire.I32(72, m.ExemptCode),
            OcaType = wire.I32(30, m.OcaType),
            Rule80A = wire.Text(29, m.Rule80A),
            SettlingFirm = wire.Text(13, m.SettlingFirm),
            AllOrNone = wire.Flag(16, m.AllOrNone),
            MinQuantity = wire.I32OrUnset(24, m.MinQuantity),
            PercentOffset = wire.PriceOrUnset(21, m.PercentOffset),
        };
        wire.Fixed("0"); // electronic trade only, firm quote only, price cap: gone
        wire.Fixed("0");
        wire.Fixed("");
        return order;
    }

    private static Order Special<TWire>(ref TWire wire, Order order, Order m)
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
            OverridePercentageConstraints = wire.Flag(67, m.OverridePercentageConstraints),
            Volatility = VolatilityTerms.Visit(ref wire, m.Volatility, completed: false),
            TrailStopPrice = wire.PriceOrUnset(23, m.TrailStopPrice),
            TrailingPercent = wire.PriceOrUnset(22, m.TrailingPercent),
            Scale = ScaleTerms.Visit(ref wire, m.Scale),
            ScaleTable = wire.Text(58, m.ScaleTable),
            ActiveStartTime = wire.Text(32, m.ActiveStartTime),
            ActiveStopTime = wire.Text(33, m.ActiveStopTime),
            HedgeType = wire.Text(59, m.HedgeType),
        };
        if (order.HedgeType.Length > 0)
            order = order with { HedgeParam = wire.Text(60, m.HedgeParam) };
        return order with
        {
            OptOutSmartRouting = wire.Flag(77, m.OptOutSmartRouting),
            ClearingAccount = wire.Text(14, m.ClearingAccount),
            ClearingIntent = wire.Text(15, m.ClearingIntent),
            NotHeld = wire.Flag(83, m.NotHeld),
        };
    }

    private static Order Preview<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        order = order with
        {
            AlgoId = wire.Text(63, m.AlgoId),
            WhatIf = wire.Flag(65, m.WhatIf),
            MiscOptions = wire.TagLine(84, m.MiscOptions),
            Solicited = wire.Flag(85, m.Solicited),
            RandomizeSize = wire.Flag(86, m.RandomizeSize),
            RandomizePrice = wire.Flag(87, m.RandomizePrice),
        };
        if (order.OrderType == OrderType.PeggedToBenchmark)
            order = order with { Peg = PegTerms.Visit(ref wire, m.Peg) };
        order = order with { Conditions = wire.List(100, m.Conditions) };
        if (order.Conditions.Length > 0)
        {
            order = order with
            {
                ConditionsIgnoreRth = wire.Flag(102, m.ConditionsIgnoreRth),
                ConditionsCancelOrder = wire.Flag(101, m.ConditionsCancelOrder),
            };
        }

        return order with { Adjusted = AdjustedStop.Visit(ref wire, m.Adjusted, null, isOpenOrder: false) };
    }

    private static Order Last<TWire>(ref TWire wire, Order order, Order m, string exchange)
        where TWire : IWire, allows ref struct
    {
        order = order with
        {
            ExtOperator = wire.Text(104, m.ExtOperator),
            SoftDollarTier = SoftDollarTier.Sent(ref wire, m.SoftDollarTier),
            CashQuantity = wire.PriceOrUnset(106, m.CashQuantity),
            Mifid2DecisionMaker = wire.Text(107, m.Mifid2DecisionMaker),
            Mifid2DecisionAlgo = wire.Text(108, m.Mifid2DecisionAlgo),
            Mifid2ExecutionTrader = wire.Text(109, m.Mifid2ExecutionTrader),
            Mifid2ExecutionAlgo = wire.Text(110, m.Mifid2ExecutionAlgo),
            DontUseAutoPriceForHedge = wire.Flag(111, m.DontUseAutoPriceForHedge),
            IsOmsContainer = wire.Flag(112, m.IsOmsContainer),
            DiscretionaryUpToLimitPrice = wire.Flag(113, m.DiscretionaryUpToLimitPrice),
            UsePriceManagement = wire.FlagOrUnset(122, m.UsePriceManagement),
            Duration = wire.I32OrUnset(123, m.Duration),
            PostToAts = wire.I32OrUnset(124, m.PostToAts),
            AutoCancelParent = wire.Flag(117, m.AutoCancelParent),
            AdvancedErrorOverride = wire.Text(125, m.AdvancedErrorOverride),
            ManualOrderTime = wire.Text(126, m.ManualOrderTime),
            Compete = CompeteTerms.Sent(ref wire, m.Compete, exchange, order.OrderType),
        };
        if (wire.Version >= ServerVersion.CustomerAccount)
            order = order with { CustomerAccount = wire.Text(132, m.CustomerAccount) };
        if (wire.Version >= ServerVersion.ProfessionalCustomer)
            order = order with { ProfessionalCustomer = wire.Flag(133, m.ProfessionalCustomer) };
        if (wire.Version is >= ServerVersion.QuoteRequestFields and <= ServerVersion.IncludeOvernight)
        {
            wire.Fixed("");
            wire.Fixed("2147483647");
        }

        if (wire.Version >= ServerVersion.IncludeOvernight)
            order = order with { IncludeOvernight = wire.Flag(135, m.IncludeOvernight) };
        if (wire.Version >= ServerVersion.ManualOrderIndicator)
            order = order with { ManualOrderIndicator = wire.I32OrUnset(136, m.ManualOrderIndicator) };
        if (wire.Version >= ServerVersion.ImbalanceOnly)
            order = order with { ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly) };
        return order;
    }
}
