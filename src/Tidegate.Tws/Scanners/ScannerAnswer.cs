using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>Incoming 20: what a scanner found.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Rows">Best first.</param>
public readonly record struct ScannerAnswer(int RequestId, ImmutableArray<ScannerRow> Rows) : IAnswer<ScannerAnswer>
{
    /// <inheritdoc/>
    public static int Id => 20;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static ScannerAnswer Visit<TWire>(ref TWire wire, in ScannerAnswer m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new(wire.I32(1, m.RequestId), wire.List(2, m.Rows));
    }
}
