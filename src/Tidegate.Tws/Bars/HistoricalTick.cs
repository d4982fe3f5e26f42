using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>A middle of the past.</summary>
/// <param name="EpochSeconds">When, UTC.</param>
/// <param name="Price">The middle.</param>
/// <param name="Size">0 for a middle.</param>
public readonly record struct HistoricalTick(long EpochSeconds, decimal Price, decimal? Size) : IWirePart<HistoricalTick>
{
    /// <inheritdoc/>
    public static HistoricalTick Visit<TWire>(ref TWire wire, in HistoricalTick m)
        where TWire : IWire, allows ref struct
    {
        var time = wire.I64(1, m.EpochSeconds);
        wire.Fixed("0");
        return new(time, wire.Price(2, m.Price), wire.SizeOrUnset(3, m.Size));
    }
}
