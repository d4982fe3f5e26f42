using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Incoming 14: a bulletin.</summary>
/// <param name="BulletinId">Its number.</param>
/// <param name="Type">1 general, 2 an exchange is not available, 3 it is again.</param>
/// <param name="Text">For people.</param>
/// <param name="Exchange">Where it comes from.</param>
public readonly record struct NewsBulletin(int BulletinId, int Type, string Text, string Exchange) : IAnswer<NewsBulletin>
{
    /// <inheritdoc/>
    public static int Id => 14;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static NewsBulletin Visit<TWire>(ref TWire wire, in NewsBulletin m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.BulletinId), wire.I32(2, m.Type), wire.Prose(3, m.Text), wire.Text(4, m.Exchange));
    }
}
