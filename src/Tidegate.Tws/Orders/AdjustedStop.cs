using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What a stop turns into once a price is reached.</summary>
public readonly record struct AdjustedStop
{
    /// <summary>The type that the order turns into.</summary>
    public OrderType OrderType { get; init; }

    /// <summary>The price at which it does.</summary>
    public decimal? TriggerPrice { get; init; }

    /// <summary>Distance of the limit price.</summary>
    public decimal? LimitPriceOffset { get; init; }

    /// <summary>The new stop price.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>The new limit price.</summary>
    public decimal? StopLimitPrice { get; init; }

    /// <summary>The new distance of a trailing stop.</summary>
    public decimal? TrailingAmount { get; init; }

    /// <summary>0 for an amount, 1 for per cent.</summary>
    public int TrailingUnit { get; init; }

    /// <summary>Goes over the fields; open orders repeat the trailing stop price among them.</summary>
    internal static AdjustedStop Visit<TWire>(ref TWire wire, in AdjustedStop m, decimal? repeated, bool isOpenOrder)
        where TWire : IWire, allows ref struct
    {
        var stop = new AdjustedStop
        {
            OrderType = new(wire.Text(93, m.OrderType.Code)),
            TriggerPrice = wire.PriceOrUnset(94, m.TriggerPrice),
        };
        if (isOpenOrder)
            wire.PriceOrUnset(0, repeated);
        return stop with
        {
            LimitPriceOffset = wire.PriceOrUnset(99, m.LimitPriceOffset),
            StopPrice = wire.PriceOrUnset(95, m.StopPrice),
            StopLimitPrice = wire.PriceOrUnset(96, m.StopLimitPrice),
            TrailingAmount = wire.PriceOrUnset(97, m.TrailingAmount),
            TrailingUnit = wire.I32(98, m.TrailingUnit),
        };
    }
}
