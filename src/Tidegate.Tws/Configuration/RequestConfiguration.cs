using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Outgoing 108, from version 219: asks for the gateway's settings.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestConfiguration(int RequestId) : IRequest<RequestConfiguration>
{
    /// <inheritdoc/>
    public static int Id => 108;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Configuration;

    /// <inheritdoc/>
    public static RequestConfiguration Visit<TWire>(ref TWire wire, in RequestConfiguration m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
