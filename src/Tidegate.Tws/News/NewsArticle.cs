using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Incoming 83: an article.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Type">0 text, 1 binary in base 64.</param>
/// <param name="Text">For people.</param>
public readonly record struct NewsArticle(int RequestId, int Type, string Text) : IAnswer<NewsArticle>
{
    /// <inheritdoc/>
    public static int Id => 83;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static NewsArticle Visit<TWire>(ref TWire wire, in NewsArticle m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.I32(2, m.Type), wire.Prose(3, m.Text));
}
