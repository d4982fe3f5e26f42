using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Outgoing 82: asks which exchanges have a book.</summary>
public readonly record struct RequestDepthExchanges : IRequest<RequestDepthExchanges>
{
    /// <inheritdoc/>
    public static int Id => 82;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static RequestDepthExchanges Visit<TWire>(ref TWire wire, in RequestDepthExchanges m)
        where TWire : IWire, allows ref struct => m;
}
