using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>Quotes, depth and single ticks.</summary>
public sealed class QuoteClient
{
    private readonly TwsClient tws;

    internal QuoteClient(TwsClient tws) => this.tws = tws;

    /// <summary>Which kind of quotes later requests of this connection get: 1 live, 2 frozen, 3 delayed, 4 delayed and frozen.</summary>
    public Task ChooseTypeAsync(int marketDataType) => tws.SendAsync(new RequestMarketDataType(marketDataType), SendTurn.Request);

    /// <summary>Quotes as they change. A slow reader misses the oldest ticks.</summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="genericTicks">Numbers of more ticks, separated by commas.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<Tick>> WatchAsync(Contract contract, string genericTicks = "", CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestMarketData { RequestId = id, Contract = contract, GenericTicks = genericTicks },
            id => new CancelMarketData(id),
            new QuoteSubscription(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Quotes once: all ticks up to the end of the snapshot, which takes the gateway up to 11 s.</summary>
    public Task<ImmutableArray<Tick>> SnapshotAsync(Contract contract, CancellationToken cancel = default) =>
        tws.AskAsync(
            id => new RequestMarketData { RequestId = id, Contract = contract, Snapshot = true },
            new SnapshotReply(),
            cancel,
            giveUp: id => tws.SendAsync(new CancelMarketData(id), SendTurn.Request));

    /// <summary>The book of an instrument as it changes. After a gap it begins anew.</summary>
    public IAsyncEnumerable<Streamed<DepthRow>> WatchDepthAsync(
        Contract contract, int rows = 5, bool isSmartDepth = false, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestMarketDepth(id, contract, rows, isSmartDepth, []),
            id => new CancelMarketDepth(id, isSmartDepth),
            new DepthSubscription(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Every single tick.</summary>
    /// <param name="contract">The instrument.</param>
    /// <param name="tickType"><c>Last</c>, <c>AllLast</c>, <c>BidAsk</c> or <c>MidPoint</c>.</param>
    /// <param name="cancel">Ends them.</param>
    public IAsyncEnumerable<Streamed<TickByTick>> WatchTicksAsync(Contract contract, string tickType, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestTickByTick(id, contract, tickType, 0, false),
            id => new CancelTickByTick(id),
            new DirectSubscription<TickByTick>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>The exchanges that have a book.</summary>
    public async Task<ImmutableArray<DepthExchange>> DepthExchangesAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<DepthExchanges>, RequestDepthExchanges, DepthExchanges>(
            () => new(), default, cancel)).Exchanges;
}
