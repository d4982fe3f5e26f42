using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Incoming 68: what a group shows.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Contract"><c>conid@exchange</c>, <c>none</c> or <c>combo</c>.</param>
public readonly record struct DisplayGroupUpdated(int RequestId, string Contract) : IAnswer<DisplayGroupUpdated>
{
    /// <inheritdoc/>
    public static int Id => 68;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static DisplayGroupUpdated Visit<TWire>(ref TWire wire, in DisplayGroupUpdated m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Text(2, m.Contract));
    }
}
