using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 25: gives up bars of the past, or ends their updates.</summary>
public readonly record struct CancelHistoricalBars(int RequestId) : IRequest<CancelHistoricalBars>
{
    /// <inheritdoc/>
    public static int Id => 25;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static CancelHistoricalBars Visit<TWire>(ref TWire wire, in CancelHistoricalBars m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
