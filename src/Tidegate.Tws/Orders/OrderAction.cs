namespace Tidegate.Tws.Orders;

/// <summary>Which side an order is on, by the broker's code. An unknown code is kept.</summary>
/// <param name="Code">Such as <c>BUY</c>; null for none.</param>
public readonly record struct OrderAction(string? Code)
{
    /// <summary>Buys.</summary>
    public static OrderAction Buy { get; } = new("BUY");

    /// <summary>Sells, short too where nothing is held.</summary>
    public static OrderAction Sell { get; } = new("SELL");

    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
