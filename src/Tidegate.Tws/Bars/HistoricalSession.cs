using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>A session of the past or the future.</summary>
/// <param name="Start">Wall time, <c>yyyyMMdd-HH:mm:ss</c>.</param>
/// <param name="End">Wall time, <c>yyyyMMdd-HH:mm:ss</c>.</param>
/// <param name="Date">The trading day, <c>yyyyMMdd</c>.</param>
public readonly record struct HistoricalSession(string Start, string End, string Date) : IWirePart<HistoricalSession>
{
    /// <inheritdoc/>
    public static HistoricalSession Visit<TWire>(ref TWire wire, in HistoricalSession m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.Start), wire.Text(2, m.End), wire.Text(3, m.Date));
}
