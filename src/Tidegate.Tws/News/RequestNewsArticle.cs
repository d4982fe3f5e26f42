using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Outgoing 84: asks for an article.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Provider">Code of the provider.</param>
/// <param name="ArticleId">From the headline.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestNewsArticle(
    int RequestId, string Provider, string ArticleId, ImmutableArray<TagValue> Options) : IRequest<RequestNewsArticle>
{
    /// <inheritdoc/>
    public static int Id => 84;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestNewsArticle Visit<TWire>(ref TWire wire, in RequestNewsArticle m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Provider), wire.Text(3, m.ArticleId), wire.TagLine(4, m.Options));
}
