using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Outgoing 13: ends bulletins.</summary>
public readonly record struct CancelNewsBulletins : IRequest<CancelNewsBulletins>
{
    /// <inheritdoc/>
    public static int Id => 13;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static CancelNewsBulletins Visit<TWire>(ref TWire wire, in CancelNewsBulletins m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
