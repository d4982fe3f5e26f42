using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>Outgoing 24: asks for all that a scanner can look for.</summary>
public readonly record struct RequestScannerParameters : IRequest<RequestScannerParameters>
{
    /// <inheritdoc/>
    public static int Id => 24;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static RequestScannerParameters Visit<TWire>(ref TWire wire, in RequestScannerParameters m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
