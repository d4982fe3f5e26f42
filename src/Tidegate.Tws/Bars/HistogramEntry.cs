using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>How much was traded at a price.</summary>
/// <param name="Price">The price.</param>
/// <param name="Size">In units of the instrument.</param>
public readonly record struct HistogramEntry(decimal Price, decimal Size) : IWirePart<HistogramEntry>
{
    /// <inheritdoc/>
    public static HistogramEntry Visit<TWire>(ref TWire wire, in HistogramEntry m)
        where TWire : IWire, allows ref struct =>
        new(wire.Price(1, m.Price), wire.Size(2, m.Size));
}
