using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 97: bids and asks of the past.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Ticks">In order.</param>
/// <param name="IsDone">Whether these were the last.</param>
public readonly record struct HistoricalTicksBidAsk(
    int RequestId, ImmutableArray<HistoricalTickBidAsk> Ticks, bool IsDone) : IAnswer<HistoricalTicksBidAsk>
{
    /// <inheritdoc/>
    public static int Id => 97;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalTicksBidAsk Visit<TWire>(ref TWire wire, in HistoricalTicksBidAsk m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Ticks), wire.Flag(3, m.IsDone));
}
