using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Outgoing 69: shows another instrument in a group.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Contract"><c>conid@exchange</c>.</param>
public readonly record struct UpdateDisplayGroup(int RequestId, string Contract) : IRequest<UpdateDisplayGroup>
{
    /// <inheritdoc/>
    public static int Id => 69;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static UpdateDisplayGroup Visit<TWire>(ref TWire wire, in UpdateDisplayGroup m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Text(2, m.Contract));
    }
}
