using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The step of prices from an edge on.</summary>
/// <param name="LowEdge">From this price on.</param>
/// <param name="Increment">The step.</param>
public readonly record struct PriceIncrement(decimal LowEdge, decimal Increment) : IWirePart<PriceIncrement>
{
    /// <inheritdoc/>
    public static PriceIncrement Visit<TWire>(ref TWire wire, in PriceIncrement m)
        where TWire : IWire, allows ref struct =>
        new(wire.Price(1, m.LowEdge), wire.Price(2, m.Increment));
}
