using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 98: trades of the past.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Ticks">In order.</param>
/// <param name="IsDone">Whether these were the last.</param>
public readonly record struct HistoricalTicksLast(
    int RequestId, ImmutableArray<HistoricalTickLast> Ticks, bool IsDone) : IAnswer<HistoricalTicksLast>
{
    /// <inheritdoc/>
    public static int Id => 98;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalTicksLast Visit<TWire>(ref TWire wire, in HistoricalTicksLast m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Ticks), wire.Flag(3, m.IsDone));
}
