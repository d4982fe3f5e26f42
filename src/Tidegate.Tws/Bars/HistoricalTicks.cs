using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 96: middles of the past.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Ticks">In order.</param>
/// <param name="IsDone">Whether these were the last.</param>
public readonly record struct HistoricalTicks(int RequestId, ImmutableArray<HistoricalTick> Ticks, bool IsDone) : IAnswer<HistoricalTicks>
{
    /// <inheritdoc/>
    public static int Id => 96;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalTicks Visit<TWire>(ref TWire wire, in HistoricalTicks m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Ticks), wire.Flag(3, m.IsDone));
}
