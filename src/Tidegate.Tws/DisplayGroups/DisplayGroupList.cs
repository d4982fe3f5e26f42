using Tidegate.Tws.Wire;

namespace Tidegate.Tws.DisplayGroups;

/// <summary>Incoming 67: the colored groups.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Groups">Numbers joined by <c>|</c>, the one used most first.</param>
public readonly record struct DisplayGroupList(int RequestId, string Groups) : IAnswer<DisplayGroupList>
{
    /// <inheritdoc/>
    public static int Id => 67;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static DisplayGroupList Visit<TWire>(ref TWire wire, in DisplayGroupList m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Text(2, m.Groups));
    }
}
