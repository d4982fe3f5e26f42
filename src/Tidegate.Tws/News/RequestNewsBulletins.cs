using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Outgoing 12: subscribes to bulletins of exchanges and the broker.</summary>
/// <param name="AllMessages">Also those of the day so far.</param>
public readonly record struct RequestNewsBulletins(bool AllMessages) : IRequest<RequestNewsBulletins>
{
    /// <inheritdoc/>
    public static int Id => 12;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestNewsBulletins Visit<TWire>(ref TWire wire, in RequestNewsBulletins m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Flag(1, m.AllMessages));
    }
}
