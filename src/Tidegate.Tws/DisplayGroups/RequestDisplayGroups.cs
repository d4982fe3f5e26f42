using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Outgoing 67: asks for the colored groups of the gateway's windows.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestDisplayGroups(int RequestId) : IRequest<RequestDisplayGroups>
{
    /// <inheritdoc/>
    public static int Id => 67;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static RequestDisplayGroups Visit<TWire>(ref TWire wire, in RequestDisplayGroups m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
