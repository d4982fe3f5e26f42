using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 49: asks for the time at the gateway.</summary>
public readonly record struct RequestCurrentTime : IRequest<RequestCurrentTime>
{
    /// <inheritdoc/>
    public static int Id => 49;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static RequestCurrentTime Visit<TWire>(ref TWire wire, in RequestCurrentTime m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
