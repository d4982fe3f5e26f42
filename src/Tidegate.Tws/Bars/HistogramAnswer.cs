using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 89: how much was traded at which price.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Entries">One for each price.</param>
public readonly record struct HistogramAnswer(int RequestId, ImmutableArray<HistogramEntry> Entries) : IAnswer<HistogramAnswer>
{
    /// <inheritdoc/>
    public static int Id => 89;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistogramAnswer Visit<TWire>(ref TWire wire, in HistogramAnswer m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Entries));
}
