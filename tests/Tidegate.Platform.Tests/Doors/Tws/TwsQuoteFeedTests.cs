using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The quotes of a watch list, from the simulated gateway.</summary>
public sealed class TwsQuoteFeedTests
{
    // Thursday, 10:00 in New York; it runs, for quotes come in their time.
    private readonly RunningTime clock = new(new(2026, 3, 5, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Stocks_pairs_futures_and_coins_are_quoted_where_they_are_traded()
    {
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(clock));
        await using var tws = new TwsClient(new() { Port = gateway.Address.Port, ClientId = 7, Clock = clock });
        await tws.ConnectAsync();
        var future = (await tws.Contracts.FindAsync(
            new() { Symbol = "ES", SecurityType = SecurityType.Future, Exchange = "CME", Currency = "USD" }))[0].Contract;
        var coin = (await tws.Contracts.FindAsync(
            new() { Symbol = "BTC", SecurityType = SecurityType.Crypto, Exchange = "PAXOS", Currency = "USD" }))[0].Contract;
        var board = new Board(
        [
            Watched("265598", "STK", "NASDAQ"), Watched("12087792", "CASH", "IDEALPRO"), Watched("12087797", "CASH", ""),
            Watched($"{future.ConId}", "FUT", future.Exchange), Watched($"{coin.ConId}", "CRYPTO", coin.Exchange),
        ]);
        using var end = new CancellationTokenSource();

        var feeding = new TwsQuoteFeed(tws, board).RunAsync(end.Token);
        await Eventually.IsTrueAsync("Each has a quote", () => board.Watched.All(
            one => board.Quotes.GetValueOrDefault(one.Id) is { Bid: > 0 } or { Problem: not null }));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feeding);

        Assert.All(board.Quotes.Values, quote => Assert.Null(quote.Problem));
    }

    private static WatchedInstrument Watched(string number, string assetClass, string exchange) =>
        new(new(number), number, "", new(assetClass), Currency.Parse("USD"), exchange);

    private sealed class Board(IReadOnlyList<WatchedInstrument> watched) : IQuoteBoard
    {
        public IReadOnlyList<WatchedInstrument> Watched => watched;

        public ConcurrentDictionary<InstrumentId, Quote> Quotes { get; } = new();

        public async IAsyncEnumerable<IReadOnlyList<WatchedInstrument>> ListsAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            yield return watched;
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        }

        public void Take(Quote quote) => Quotes[quote.Instrument] = quote;
    }
}
