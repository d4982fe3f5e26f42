using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Outgoing 85: asks for the news that the login may read.</summary>
public readonly record struct RequestNewsProviders : IRequest<RequestNewsProviders>
{
    /// <inheritdoc/>
    public static int Id => 85;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestNewsProviders Visit<TWire>(ref TWire wire, in RequestNewsProviders m)
        where TWire : IWire, allows ref struct => m;
}
