using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Outgoing 11: ends a book.</summary>
public readonly record struct CancelMarketDepth(int RequestId, bool IsSmartDepth) : IRequest<CancelMarketDepth>
{
    /// <inheritdoc/>
    public static int Id => 11;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static CancelMarketDepth Visit<TWire>(ref TWire wire, in CancelMarketDepth m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Flag(2, m.IsSmartDepth));
    }
}
