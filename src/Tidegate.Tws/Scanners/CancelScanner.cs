using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>Outgoing 23: ends a scanner.</summary>
public readonly record struct CancelScanner(int RequestId) : IRequest<CancelScanner>
{
    /// <inheritdoc/>
    public static int Id => 23;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static CancelScanner Visit<TWire>(ref TWire wire, in CancelScanner m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
