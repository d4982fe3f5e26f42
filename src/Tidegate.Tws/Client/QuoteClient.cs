using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>Quotes, depth, single ticks, and what options are worth.</summary>
public sealed class QuoteClient
{
    private readonly TwsClient tws;
    private readonly QuoteLines lines;
    private readonly QuoteLines books;
    private readonly QuoteLines tickLines;

    internal QuoteClient(TwsClient tws)
    {
        this.tws = tws;
        lines = new("market data lines", tws.Options.QuoteLines, code: 101);
        books = new("market depth lines", tws.Options.DepthLines, code: 309);
        tickLines = new("tick-by-tick lines", tws.Options.TickByTickLines, code: 10190);
    }

    /// <summary>Market data lines that are in use here.</summary>
    public int LinesTaken => lines.Taken;

    /// <summary>Which kind of quotes later requests of this connection get: 1 live, 2 frozen, 3 delayed, 4 delayed and frozen.</summary>
    public Task ChooseTypeAsync(int marketDataType) => tws.SendAsync(new RequestQuoteType(marketDataType), SendTurn.Request);

    /// <summary>Quotes as they change. A slow reader misses the oldest ticks.</summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="genericTicks">Numbers of more ticks, separated by commas.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<Tick>> WatchAsync(Contract contract, string genericTicks = "", CancellationToken cancel = default) =>
        Holding(lines, tws.SubscribeAsync(
            id => new RequestQuotes { RequestId = id, Contract = contract, GenericTicks = genericTicks },
            id => new CancelQuotes(id),
            new QuoteSubscription(tws.Options.StreamBuffer),
            cancel), cancel);

    /// <summary>Quotes once: all ticks up to the end of the snapshot, which takes the gateway up to 11 s.</summary>
    public async Task<ImmutableArray<Tick>> SnapshotAsync(Contract contract, CancellationToken cancel = default)
    {
        using var line = lines.Take();
        return await tws.AskAsync(
            id => new RequestQuotes { RequestId = id, Contract = contract, Snapshot = true },
            new SnapshotReply(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelQuotes(id), SendTurn.Request));
    }

    /// <summary>How quotes of an instrument are to be read: the step of prices, and the key for the exchanges behind its letters.</summary>
    /// <exception cref="TwsException">There is no such instrument, or the login may not see its quotes.</exception>
    public async Task<TickRequestParameters> ParametersAsync(Contract contract, CancellationToken cancel = default)
    {
        // They are told with the first quotes.
        using var line = lines.Take();
        var asked = 0;
        var parameters = await tws.AskAsync(
            id => new RequestQuotes { RequestId = asked = id, Contract = contract },
            new SingleReply<TickRequestParameters>(),
            cancel,
            giveUp: CancelAsync);
        await TwsClient.TryAsync(() => CancelAsync(asked));
        return parameters;

        Task CancelAsync(int id) => tws.SendAsync(new CancelQuotes(id), SendTurn.Request);
    }

    /// <summary>The book of an instrument as it changes. After a gap it begins anew.</summary>
    public IAsyncEnumerable<Streamed<DepthRow>> WatchDepthAsync(
        Contract contract, int rows = 5, bool isSmartDepth = false, CancellationToken cancel = default) =>
        Holding(books, tws.SubscribeAsync(
            id => new RequestMarketDepth(id, contract, rows, isSmartDepth, []),
            id => new CancelMarketDepth(id, isSmartDepth),
            new DepthSubscription(tws.Options.StreamBuffer),
            cancel), cancel);

    /// <summary>Every single tick.</summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="tickType"><c>Last</c>, <c>AllLast</c>, <c>BidAsk</c> or <c>MidPoint</c>.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<TickByTick>> WatchTicksAsync(Contract contract, string tickType, CancellationToken cancel = default) =>
        Holding(tickLines, tws.SubscribeAsync(
            id => new RequestTickByTick(id, contract, tickType, 0, false),
            id => new CancelTickByTick(id),
            new DirectSubscription<TickByTick>(tws.Options.StreamBuffer),
            cancel), cancel);

    /// <summary>The exchanges that have a book.</summary>
    public async Task<ImmutableArray<DepthExchange>> DepthExchangesAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<DepthExchanges>, RequestDepthExchanges, DepthExchanges>(
            () => new(), default, cancel)).Exchanges;

    /// <summary>The volatility that a price of an option implies, with the figures that belong to it.</summary>
    /// <param name="option">The option.</param>
    /// <param name="price">Its price.</param>
    /// <param name="underlyingPrice">Price of what it is on.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="TwsException">There is no such option, or no volatility gives the price.</exception>
    public Task<TickOptionComputation> ImpliedVolatilityAsync(
        Contract option, decimal price, decimal underlyingPrice, CancellationToken cancel = default) =>
        tws.AskAsync(
            id => new RequestImpliedVolatility(id, option, price, underlyingPrice, []),
            new SingleReply<TickOptionComputation>(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelImpliedVolatility(id), SendTurn.Request));

    /// <summary>The price of an option that a volatility gives, with the figures that belong to it.</summary>
    /// <param name="option">The option.</param>
    /// <param name="volatility">0.2 is 20 % a year.</param>
    /// <param name="underlyingPrice">Price of what it is on.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="TwsException">There is no such option, or it cannot be worked out.</exception>
    public Task<TickOptionComputation> OptionPriceAsync(
        Contract option, double volatility, decimal underlyingPrice, CancellationToken cancel = default) =>
        tws.AskAsync(
            id => new RequestOptionPrice(id, option, volatility, underlyingPrice, []),
            new SingleReply<TickOptionComputation>(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelOptionPrice(id), SendTurn.Request));

    /// <summary>Takes a market data line for as long as updates are read.</summary>
    internal IAsyncEnumerable<Streamed<T>> HoldingLine<T>(IAsyncEnumerable<Streamed<T>> updates, CancellationToken cancel) =>
        Holding(lines, updates, cancel);

    private static async IAsyncEnumerable<Streamed<T>> Holding<T>(
        QuoteLines pool, IAsyncEnumerable<Streamed<T>> updates, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var line = pool.Take();
        await foreach (var update in updates.WithCancellation(cancel))
            yield return update;
    }
}
