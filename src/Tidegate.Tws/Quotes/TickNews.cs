using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 84: a headline about an instrument that is subscribed to.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="EpochMilliseconds">When.</param>
/// <param name="Provider">Code of the provider.</param>
/// <param name="ArticleId">For the article.</param>
/// <param name="Headline">For people.</param>
/// <param name="Extra">As sent.</param>
public readonly record struct TickNews(
    int RequestId, long EpochMilliseconds, string Provider, string ArticleId, string Headline, string Extra) : IAnswer<TickNews>
{
    /// <inheritdoc/>
    public static int Id => 84;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static TickNews Visit<TWire>(ref TWire wire, in TickNews m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.I64(2, m.EpochMilliseconds),
            wire.Text(3, m.Provider),
            wire.Text(4, m.ArticleId),
            wire.Prose(5, m.Headline),
            wire.Text(6, m.Extra));
}
