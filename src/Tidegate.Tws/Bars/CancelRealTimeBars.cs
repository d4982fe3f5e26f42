using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 51: ends bars of five seconds.</summary>
public readonly record struct CancelRealTimeBars(int RequestId) : IRequest<CancelRealTimeBars>
{
    /// <inheritdoc/>
    public static int Id => 51;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static CancelRealTimeBars Visit<TWire>(ref TWire wire, in CancelRealTimeBars m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
