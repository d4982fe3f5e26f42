using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 57: gives up a price.</summary>
public readonly record struct CancelOptionPrice(int RequestId) : IRequest<CancelOptionPrice>
{
    /// <inheritdoc/>
    public static int Id => 57;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static CancelOptionPrice Visit<TWire>(ref TWire wire, in CancelOptionPrice m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
