using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 17: bars of the past, the oldest first. Up to version 195 it also is their end.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Start">Where they begin; empty from version 196 on, where <see cref="HistoricalBarsEnd"/> says it.</param>
/// <param name="End">Where they end; empty from version 196 on.</param>
/// <param name="Bars">The oldest first.</param>
public readonly record struct HistoricalBars(int RequestId, string Start, string End, ImmutableArray<HistoricalBar> Bars)
    : IAnswer<HistoricalBars>
{
    /// <inheritdoc/>
    public static int Id => 17;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalBars Visit<TWire>(ref TWire wire, in HistoricalBars m)
        where TWire : IWire, allows ref struct => wire.Version < ServerVersion.HistoricalDataEnd
        ? new(wire.I32(1, m.RequestId), wire.Text(0, m.Start), wire.Text(0, m.End), wire.List(2, m.Bars))
        : new(wire.I32(1, m.RequestId), "", "", wire.List(2, m.Bars));
}
