using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Outgoing 70: ends what a group shows.</summary>
/// <param name="RequestId">The subscription.</param>
public readonly record struct UnsubscribeFromDisplayGroup(int RequestId) : IRequest<UnsubscribeFromDisplayGroup>
{
    /// <inheritdoc/>
    public static int Id => 70;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static UnsubscribeFromDisplayGroup Visit<TWire>(ref TWire wire, in UnsubscribeFromDisplayGroup m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
