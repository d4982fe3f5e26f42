namespace Tidegate.Tws.Orders;

/// <summary>How an order finds its price, by the broker's code. An unknown code is kept.</summary>
/// <param name="Code">Such as <c>LMT</c>; null for none.</param>
public readonly record struct OrderType(string? Code)
{
    /// <summary>At the best price there is.</summary>
    public static OrderType Market { get; } = new("MKT");

    /// <summary>At <see cref="Order.LimitPrice"/> or better.</summary>
    public static OrderType Limit { get; } = new("LMT");

    /// <summary>A market order once <see cref="Order.AuxPrice"/> is reached.</summary>
    public static OrderType Stop { get; } = new("STP");

    /// <summary>A limit order once <see cref="Order.AuxPrice"/> is reached.</summary>
    public static OrderType StopLimit { get; } = new("STP LMT");

    /// <summary>A stop that follows the price by <see cref="Order.AuxPrice"/> or <see cref="Order.TrailingPercent"/>.</summary>
    public static OrderType Trail { get; } = new("TRAIL");

    /// <summary>A trailing stop that becomes a limit order.</summary>
    public static OrderType TrailLimit { get; } = new("TRAIL LIMIT");

    /// <summary>A market order once a better price is touched.</summary>
    public static OrderType MarketIfTouched { get; } = new("MIT");

    /// <summary>A limit order once a better price is touched.</summary>
    public static OrderType LimitIfTouched { get; } = new("LIT");

    /// <summary>Market at the close.</summary>
    public static OrderType MarketOnClose { get; } = new("MOC");

    /// <summary>Limit at the close.</summary>
    public static OrderType LimitOnClose { get; } = new("LOC");

    /// <summary>Market; what is left over rests as a limit.</summary>
    public static OrderType MarketToLimit { get; } = new("MTL");

    /// <summary>Between bid and ask.</summary>
    public static OrderType MidPrice { get; } = new("MIDPRICE");

    /// <summary>Pegged to the own side of the market.</summary>
    public static OrderType Relative { get; } = new("REL");

    /// <summary>Pegged to another instrument.</summary>
    public static OrderType PeggedToBenchmark { get; } = new("PEG BENCH");

    /// <summary>Pegged to the best price.</summary>
    public static OrderType PeggedToBest { get; } = new("PEG BEST");

    /// <summary>Pegged to the middle.</summary>
    public static OrderType PeggedToMid { get; } = new("PEG MID");

    /// <summary>An option order by volatility.</summary>
    public static OrderType Volatility { get; } = new("VOL");

    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
