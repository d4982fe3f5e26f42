using Tidegate.Tws.Wire;

namespace Tidegate.Tws.News;

/// <summary>Incoming 86: a headline of the past.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Provider">Code of the provider.</param>
/// <param name="ArticleId">For the article.</param>
/// <param name="Headline">For people.</param>
public readonly record struct HistoricalNews(
    int RequestId, string Time, string Provider, string ArticleId, string Headline) : IAnswer<HistoricalNews>
{
    /// <inheritdoc/>
    public static int Id => 86;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static HistoricalNews Visit<TWire>(ref TWire wire, in HistoricalNews m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Time),
            wire.Text(3, m.Provider),
            wire.Text(4, m.ArticleId),
            wire.Prose(5, m.Headline));
}
