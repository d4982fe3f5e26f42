using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>
/// Runs of fields that orders to place, open and completed ones have in the same order in text, most of them all three. Each goes over the
/// fields of <c>m</c> and sets those of <c>o</c>.
/// </summary>
internal static class OrderRuns
{
    /// <summary>What is to be done, at the beginning of all three.</summary>
    public static void Ticket<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.Action = new(wire.Text(5, m.Action.Code));
        o.TotalQuantity = wire.SizeOrUnset(6, m.TotalQuantity);
        o.OrderType = new(wire.Text(8, m.OrderType.Code));
        o.LimitPrice = wire.PriceOrUnset(9, m.LimitPrice);
        o.AuxPrice = wire.PriceOrUnset(10, m.AuxPrice);
        o.TimeInForce = new(wire.Text(11, m.TimeInForce.Code));
        o.OcaGroup = wire.Text(27, m.OcaGroup);
        o.Account = wire.Text(12, m.Account);
        o.OpenClose = wire.Text(68, m.OpenClose);
        o.Origin = wire.I32(69, m.Origin);
        o.OrderRef = wire.Text(28, m.OrderRef);
    }

    /// <summary>Where and when it works, of open and completed orders.</summary>
    public static void Working<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.PermId = wire.I64(3, m.PermId);
        o.OutsideRth = wire.Flag(19, m.OutsideRth);
        o.Hidden = wire.Flag(18, m.Hidden);
        o.DiscretionaryAmount = wire.Price(76, m.DiscretionaryAmount);
        o.GoodAfterTime = wire.Text(25, m.GoodAfterTime);
    }

    /// <summary>How an advisor shares it out, and the model.</summary>
    public static void Advisor<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.FaGroup = wire.Text(34, m.FaGroup);
        o.FaMethod = wire.Text(35, m.FaMethod);
        o.FaPercentage = wire.Text(36, m.FaPercentage);
        if (wire.Version < ServerVersion.NoAllocationProfile)
            wire.Fixed("");
        o.ModelCode = wire.Text(103, m.ModelCode);
    }

    /// <summary>Until when it works and for whom, of open and completed orders.</summary>
    public static void Institution<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.GoodTillDate = wire.Text(26, m.GoodTillDate);
        o.Rule80A = wire.Text(29, m.Rule80A);
        o.PercentOffset = wire.PriceOrUnset(21, m.PercentOffset);
        o.SettlingFirm = wire.Text(13, m.SettlingFirm);
    }

    /// <summary>Where shares sold short come from.</summary>
    public static void ShortSale<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.ShortSaleSlot = wire.I32(70, m.ShortSaleSlot);
        o.DesignatedLocation = wire.Text(71, m.DesignatedLocation);
        o.ExemptCode = wire.I32(72, m.ExemptCode);
    }

    /// <summary>Auctions, and orders pegged to a stock.</summary>
    public static void StockRange<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.StartingPrice = wire.PriceOrUnset(78, m.StartingPrice);
        o.StockReferencePrice = wire.PriceOrUnset(79, m.StockReferencePrice);
        o.Delta = wire.PriceOrUnset(80, m.Delta);
        o.StockRangeLower = wire.PriceOrUnset(81, m.StockRangeLower);
        o.StockRangeUpper = wire.PriceOrUnset(82, m.StockRangeUpper);
    }

    /// <summary>How it fills, of open and completed orders.</summary>
    public static void Filling<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.SweepToFill = wire.Flag(20, m.SweepToFill);
        o.AllOrNone = wire.Flag(16, m.AllOrNone);
        o.MinQuantity = wire.I32OrUnset(24, m.MinQuantity);
        o.OcaType = wire.I32(30, m.OcaType);
    }

    /// <summary>Electronic trade only, firm quote only, and a price cap: gone, but their places are there. Not when completed.</summary>
    public static void Lapsed<TWire>(ref TWire wire)
        where TWire : IWire, allows ref struct
    {
        wire.Fixed("0");
        wire.Fixed("0");
        wire.Fixed("");
    }

    /// <summary>Volatility and trailing stops.</summary>
    public static void Following<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o, bool completed)
        where TWire : IWire, allows ref struct
    {
        o.Volatility = VolatilityTerms.Visit(ref wire, m.Volatility, completed);
        o.TrailStopPrice = wire.PriceOrUnset(23, m.TrailStopPrice);
        o.TrailingPercent = wire.PriceOrUnset(22, m.TrailingPercent);
    }

    /// <summary>A hedge of a parent.</summary>
    public static void Hedge<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.HedgeType = wire.Text(59, m.HedgeType);
        if (o.HedgeType.Length > 0)
            o.HedgeParam = wire.Text(60, m.HedgeParam);
    }

    /// <summary>Who clears it.</summary>
    public static void Clearing<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.ClearingAccount = wire.Text(14, m.ClearingAccount);
        o.ClearingIntent = wire.Text(15, m.ClearingIntent);
        o.NotHeld = wire.Flag(83, m.NotHeld);
    }

    /// <summary>An algo and its parameters.</summary>
    public static void Algo<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.AlgoStrategy = wire.Text(61, m.AlgoStrategy);
        if (o.AlgoStrategy.Length > 0)
            o.AlgoParams = wire.Tags(62, m.AlgoParams);
    }

    /// <summary>Random size and price, the peg, and the conditions.</summary>
    public static void Conditions<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.RandomizeSize = wire.Flag(86, m.RandomizeSize);
        o.RandomizePrice = wire.Flag(87, m.RandomizePrice);
        if (o.OrderType == OrderType.PeggedToBenchmark)
            o.Peg = PegTerms.Visit(ref wire, m.Peg);
        o.Conditions = wire.List(100, m.Conditions);
        if (o.Conditions.Length == 0)
            return;
        o.ConditionsIgnoreRth = wire.Flag(102, m.ConditionsIgnoreRth);
        o.ConditionsCancelOrder = wire.Flag(101, m.ConditionsCancelOrder);
    }

    /// <summary>How the broker handles it. Completed orders have less of it.</summary>
    public static void Handling<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        o.DontUseAutoPriceForHedge = wire.Flag(111, m.DontUseAutoPriceForHedge);
        o.IsOmsContainer = wire.Flag(112, m.IsOmsContainer);
        o.DiscretionaryUpToLimitPrice = wire.Flag(113, m.DiscretionaryUpToLimitPrice);
        o.UsePriceManagement = wire.FlagOrUnset(122, m.UsePriceManagement);
        o.Duration = wire.I32OrUnset(123, m.Duration);
        o.PostToAts = wire.I32OrUnset(124, m.PostToAts);
        o.AutoCancelParent = wire.Flag(117, m.AutoCancelParent);
    }

    /// <summary>A broker's customer, from the versions on that have it.</summary>
    public static void Customer<TWire>(ref TWire wire, in OrderFields m, ref OrderFields o)
        where TWire : IWire, allows ref struct
    {
        if (wire.Version >= ServerVersion.CustomerAccount)
            o.CustomerAccount = wire.Text(132, m.CustomerAccount);
        if (wire.Version >= ServerVersion.ProfessionalCustomer)
            o.ProfessionalCustomer = wire.Flag(133, m.ProfessionalCustomer);
    }
}
