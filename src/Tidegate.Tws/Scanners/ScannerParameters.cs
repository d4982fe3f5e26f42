using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>Incoming 19: all that a scanner can look for.</summary>
/// <param name="Xml">As sent; large.</param>
public readonly record struct ScannerParameters(string Xml) : IAnswer<ScannerParameters>
{
    /// <inheritdoc/>
    public static int Id => 19;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static ScannerParameters Visit<TWire>(ref TWire wire, in ScannerParameters m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.Xml));
    }
}
