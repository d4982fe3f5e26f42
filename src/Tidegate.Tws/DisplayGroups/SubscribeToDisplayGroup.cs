using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Outgoing 68: subscribes to what a group shows.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="GroupId">The group.</param>
public readonly record struct SubscribeToDisplayGroup(int RequestId, int GroupId) : IRequest<SubscribeToDisplayGroup>
{
    /// <inheritdoc/>
    public static int Id => 68;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static SubscribeToDisplayGroup Visit<TWire>(ref TWire wire, in SubscribeToDisplayGroup m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.GroupId));
    }
}
