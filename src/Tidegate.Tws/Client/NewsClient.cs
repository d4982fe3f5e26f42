using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.News;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>Headlines, articles and bulletins. What a login may read depends on what it has subscribed to at the broker.</summary>
public sealed class NewsClient
{
    /// <summary>The generic tick for headlines, without the quotes that would come beside it.</summary>
    private const string HeadlinesOnly = "mdoff,292";

    private readonly TwsClient tws;

    internal NewsClient(TwsClient tws) => this.tws = tws;

    /// <summary>Who makes the news that the login may read.</summary>
    public async Task<ImmutableArray<NewsProvider>> ProvidersAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<NewsProviders>, RequestNewsProviders, NewsProviders>(() => new(), default, cancel)).Providers;

    /// <summary>An article.</summary>
    /// <param name="provider">Code of the provider, such as <c>BRFG</c>.</param>
    /// <param name="articleId">From the headline.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TwsException">There is none, or the login may not read it (10276).</exception>
    public Task<NewsArticle> ArticleAsync(string provider, string articleId, CancellationToken cancel = default) =>
        tws.AskAsync(id => new RequestNewsArticle(id, provider, articleId, []), new SingleReply<NewsArticle>(), cancel);

    /// <summary>Headlines of the past about an instrument, as the broker orders them.</summary>
    /// <param name="conId">The instrument.</param>
    /// <param name="providers">Codes joined by <c>+</c>, such as <c>BRFG+DJNL</c>.</param>
    /// <param name="start">From when, as <c>yyyy-MM-dd HH:mm:ss.0</c>; empty for no bound.</param>
    /// <param name="end">Until when, written alike; empty for now.</param>
    /// <param name="most">At most so many, up to 300.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TwsException">The login may not read them (10276).</exception>
    public Task<Headlines> HistoryAsync(
        int conId, string providers, string start = "", string end = "", int most = 300, CancellationToken cancel = default) =>
        tws.AskAsync(id => new RequestHistoricalNews(id, conId, providers, start, end, most, []), new HeadlinesReply(), cancel);

    /// <summary>
    /// Headlines as they come: about an instrument, or all of a provider for an instrument of type <c>NEWS</c>. Takes a market data line.
    /// </summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="providers">Codes joined by <c>+</c>; empty for all that the login may read.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<TickNews>> WatchAsync(
        Contract contract, string providers = "", CancellationToken cancel = default) =>
        tws.Quotes.HoldingLine(
            tws.SubscribeAsync(
                id => new RequestQuotes
                {
                    RequestId = id,
                    Contract = contract,
                    GenericTicks = string.IsNullOrEmpty(providers) ? HeadlinesOnly : $"{HeadlinesOnly}:{providers}",
                },
                id => new CancelQuotes(id),
                new DirectSubscription<TickNews>(tws.Options.StreamBuffer),
                cancel),
            cancel);

    /// <summary>
    /// Bulletins of the broker and of exchanges, such as that one is not available. One may come again after a gap, and when somebody else
    /// of this client begins to watch.
    /// </summary>
    /// <param name="withToday">Those of the day so far come first.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<NewsBulletin>> WatchBulletinsAsync(bool withToday = true, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            _ => new RequestNewsBulletins(withToday),
            _ => default(CancelNewsBulletins),
            new DirectSubscription<NewsBulletin>(tws.Options.StreamBuffer),
            cancel,
            isOneForAll: true);
}
