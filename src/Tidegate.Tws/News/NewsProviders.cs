using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Incoming 85: the news that the login may read.</summary>
/// <param name="Providers">All of them.</param>
public readonly record struct NewsProviders(ImmutableArray<NewsProvider> Providers) : IAnswer<NewsProviders>
{
    /// <inheritdoc/>
    public static int Id => 85;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static NewsProviders Visit<TWire>(ref TWire wire, in NewsProviders m)
        where TWire : IWire, allows ref struct =>
        new(wire.List(1, m.Providers));
}
