using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 98: ends every single tick.</summary>
public readonly record struct CancelTickByTick(int RequestId) : IRequest<CancelTickByTick>
{
    /// <inheritdoc/>
    public static int Id => 98;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static CancelTickByTick Visit<TWire>(ref TWire wire, in CancelTickByTick m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
