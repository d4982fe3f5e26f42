using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>A bar of the past.</summary>
/// <param name="Date"><c>yyyyMMdd</c> for days; wall time with zone or epoch seconds else, as asked for.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">-1 where nothing is traded, as for a bid.</param>
/// <param name="AveragePrice">Weighted by volume; -1 where nothing is traded.</param>
/// <param name="Count">Trades; -1 where nothing is traded.</param>
public readonly record struct HistoricalBar(
    string Date,
    decimal Open,
    decimal High,
    decimal Low,
    decimal Close,
    decimal? Volume,
    decimal? AveragePrice,
    int Count) : IWirePart<HistoricalBar>
{
    /// <inheritdoc/>
    public static HistoricalBar Visit<TWire>(ref TWire wire, in HistoricalBar m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.Text(1, m.Date),
            wire.Price(2, m.Open),
            wire.Price(3, m.High),
            wire.Price(4, m.Low),
            wire.Price(5, m.Close),
            wire.SizeOrUnset(6, m.Volume),
            wire.SizeOrUnset(7, m.AveragePrice),
            wire.I32(8, m.Count));
}
