using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 57: a snapshot is complete.</summary>
/// <param name="RequestId">The snapshot.</param>
public readonly record struct TickSnapshotEnd(int RequestId) : IAnswer<TickSnapshotEnd>
{
    /// <inheritdoc/>
    public static int Id => 57;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static TickSnapshotEnd Visit<TWire>(ref TWire wire, in TickSnapshotEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
