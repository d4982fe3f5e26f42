using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>The text form of <see cref="CompletedOrder"/>.</summary>
internal static class CompletedOrderText
{
    public static CompletedOrder Visit<TWire>(ref TWire wire, CompletedOrder m)
        where TWire : IWire, allows ref struct
    {
        var contract = ContractText.Received(ref wire, 1, m.Contract);
        var order = Auction(ref wire, Main(ref wire, m.Order), m.Order);
        contract = contract with
        {
            ComboLegsDescription = wire.Text(19, m.Contract.ComboLegsDescription),
            ComboLegs = LegPrice.VisitLegs(ref wire, m.Contract.ComboLegs),
        };
        order = order with
        {
            SmartComboRoutingParams = wire.Tags(64, m.Order.SmartComboRoutingParams),
            Scale = ScaleTerms.Visit(ref wire, m.Order.Scale),
            HedgeType = wire.Text(59, m.Order.HedgeType),
        };
        if (order.HedgeType.Length > 0)
            order = order with { HedgeParam = wire.Text(60, m.Order.HedgeParam) };
        order = order with
        {
            ClearingAccount = wire.Text(14, m.Order.ClearingAccount),
            ClearingIntent = wire.Text(15, m.Order.ClearingIntent),
            NotHeld = wire.Flag(83, m.Order.NotHeld),
        };
        contract = contract with { DeltaNeutral = wire.PartOrNone(17, m.Contract.DeltaNeutral) };
        order = order with { AlgoStrategy = wire.Text(61, m.Order.AlgoStrategy) };
        if (order.AlgoStrategy.Length > 0)
            order = order with { AlgoParams = wire.Tags(62, m.Order.AlgoParams) };
        order = order with { Solicited = wire.Flag(85, m.Order.Solicited) };
        var state = new OrderState { Status = wire.Text(1, m.State.Status) };
        order = End(ref wire, OrderTail.Randomized(ref wire, order, m.Order), m.Order);
        state = state with
        {
            CompletedTime = wire.Text(29, m.State.CompletedTime),
            CompletedStatus = wire.Prose(30, m.State.CompletedStatus),
        };
        order = OrderTail.Customer(ref wire, order with { Compete = CompeteTerms.Visit(ref wire, m.Order.Compete) }, m.Order);
        if (wire.Version >= ServerVersion.Submitter)
            order = order with { Submitter = wire.Text(137, m.Order.Submitter) };
        return new() { Contract = contract, Order = order, State = state };
    }

    private static Order Main<TWire>(ref TWire wire, Order m)
        where TWire : IWire, allows ref struct
    {
        var order = new Order
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
            PermId = wire.I64(3, m.PermId),
            OutsideRth = wire.Flag(19, m.OutsideRth),
            Hidden = wire.Flag(18, m.Hidden),
            DiscretionaryAmount = wire.Price(76, m.DiscretionaryAmount),
            GoodAfterTime = wire.Text(25, m.GoodAfterTime),
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
        where TWire : IWire, allows ref struct => order with
        {
            StartingPrice = wire.PriceOrUnset(78, m.StartingPrice),
            StockReferencePrice = wire.PriceOrUnset(79, m.StockReferencePrice),
            Delta = wire.PriceOrUnset(80, m.Delta),
            StockRangeLower = wire.PriceOrUnset(81, m.StockRangeLower),
            StockRangeUpper = wire.PriceOrUnset(82, m.StockRangeUpper),
            DisplaySize = wire.I32OrUnset(7, m.DisplaySize),
            SweepToFill = wire.Flag(20, m.SweepToFill),
            AllOrNone = wire.Flag(16, m.AllOrNone),
            MinQuantity = wire.I32OrUnset(24, m.MinQuantity),
            OcaType = wire.I32(30, m.OcaType),
            TriggerMethod = wire.I32(31, m.TriggerMethod),
            Volatility = VolatilityTerms.Visit(ref wire, m.Volatility, completed: true),
            TrailStopPrice = wire.PriceOrUnset(23, m.TrailStopPrice),
            TrailingPercent = wire.PriceOrUnset(22, m.TrailingPercent),
        };

    private static Order End<TWire>(ref TWire wire, Order order, Order m)
        where TWire : IWire, allows ref struct
    {
        wire.PriceOrUnset(0, m.TrailStopPrice); // stands twice
        return order with
        {
            Adjusted = new() { LimitPriceOffset = wire.PriceOrUnset(99, m.Adjusted.LimitPriceOffset) },
            CashQuantity = wire.PriceOrUnset(106, m.CashQuantity),
            DontUseAutoPriceForHedge = wire.Flag(111, m.DontUseAutoPriceForHedge),
            IsOmsContainer = wire.Flag(112, m.IsOmsContainer),
            AutoCancelDate = wire.Text(114, m.AutoCancelDate),
            FilledQuantity = wire.SizeOrUnset(115, m.FilledQuantity),
            ReferenceFuturesConId = wire.I32(116, m.ReferenceFuturesConId),
            AutoCancelParent = wire.Flag(117, m.AutoCancelParent),
            Shareholder = wire.Text(118, m.Shareholder),
            ImbalanceOnly = wire.Flag(119, m.ImbalanceOnly),
            RouteMarketableToBbo = wire.FlagOrUnset(120, m.RouteMarketableToBbo),
            ParentPermId = wire.I64OrUnset(121, m.ParentPermId),
        };
    }
}
