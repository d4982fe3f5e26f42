using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 105, from version 197: asks for the time at the gateway in milliseconds.</summary>
public readonly record struct RequestCurrentTimeInMillis : IRequest<RequestCurrentTimeInMillis>
{
    /// <inheritdoc/>
    public static int Id => 105;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static RequestCurrentTimeInMillis Visit<TWire>(ref TWire wire, in RequestCurrentTimeInMillis m)
        where TWire : IWire, allows ref struct => m;
}
