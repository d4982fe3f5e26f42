using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>How an order pegged within the broker's own venue competes.</summary>
public readonly record struct CompeteTerms : IWirePart<CompeteTerms>
{
    /// <summary>Smallest trade that is accepted.</summary>
    public int? MinTradeQuantity { get; init; }

    /// <summary>Smallest order to compete with.</summary>
    public int? MinCompeteSize { get; init; }

    /// <summary>By how much to be better; positive infinity for up to the middle.</summary>
    public double? AgainstBestOffset { get; init; }

    /// <summary>Distance from the middle where that is a whole number of ticks.</summary>
    public decimal? MidOffsetAtWhole { get; init; }

    /// <summary>Distance from the middle where that is between two ticks.</summary>
    public decimal? MidOffsetAtHalf { get; init; }

    /// <inheritdoc/>
    public static CompeteTerms Visit<TWire>(ref TWire wire, in CompeteTerms m)
        where TWire : IWire, allows ref struct => new()
        {
            MinTradeQuantity = wire.I32OrUnset(127, m.MinTradeQuantity),
            MinCompeteSize = wire.I32OrUnset(128, m.MinCompeteSize),
            AgainstBestOffset = wire.RealOrUnset(129, m.AgainstBestOffset),
            MidOffsetAtWhole = wire.PriceOrUnset(130, m.MidOffsetAtWhole),
            MidOffsetAtHalf = wire.PriceOrUnset(131, m.MidOffsetAtHalf),
        };

    /// <summary>As an order to place has them in text: each only where exchange and order type use it.</summary>
    internal static CompeteTerms Sent<TWire>(ref TWire wire, in CompeteTerms m, string exchange, OrderType type)
        where TWire : IWire, allows ref struct
    {
        var sent = new CompeteTerms();
        if (exchange == "IBKRATS")
            sent = sent with { MinTradeQuantity = wire.I32OrUnset(127, m.MinTradeQuantity) };
        if (type == OrderType.PeggedToBest)
        {
            sent = sent with
            {
                MinCompeteSize = wire.I32OrUnset(128, m.MinCompeteSize),
                AgainstBestOffset = wire.RealOrUnset(129, m.AgainstBestOffset),
            };
        }

        if (type != OrderType.PeggedToMid && (type != OrderType.PeggedToBest || sent.AgainstBestOffset is not double.PositiveInfinity))
            return sent;
        return sent with
        {
            MidOffsetAtWhole = wire.PriceOrUnset(130, m.MidOffsetAtWhole),
            MidOffsetAtHalf = wire.PriceOrUnset(131, m.MidOffsetAtHalf),
        };
    }
}
