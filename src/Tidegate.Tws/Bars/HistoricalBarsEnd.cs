using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 108, from version 196: all bars were told.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
public readonly record struct HistoricalBarsEnd(int RequestId, string Start, string End) : IAnswer<HistoricalBarsEnd>
{
    /// <inheritdoc/>
    public static int Id => 108;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalBarsEnd Visit<TWire>(ref TWire wire, in HistoricalBarsEnd m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Start), wire.Text(3, m.End));
}
