using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Quotes;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Watches quotes at a gateway: live ones where the login may see them, else delayed ones, which say so.</summary>
public sealed class WatchQuotes(TimeProvider clock)
{
    private const int DelayedIsFine = 3;
    private const int RowsAhead = 256;

    /// <summary>A row for each change of bid, ask or last, until the reader stops.</summary>
    /// <exception cref="GatewayException">Nobody lets us in, a symbol is unknown, or its quotes are refused.</exception>
    public async IAsyncEnumerable<QuoteRow> RunAsync(
        GatewayPlace place, IReadOnlyList<string> symbols, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(symbols);
        await using var tws = await TwsGuest.OpenAsync(place, clock, cancel);
        var contracts = new List<(string Symbol, Contract Contract)>();
        foreach (var symbol in symbols)
            contracts.Add((symbol, await TwsSymbols.FindAsync(tws, symbol, cancel)));
        await tws.Quotes.ChooseTypeAsync(DelayedIsFine);

        // A late quote is worthless, so of those that nobody has read the oldest goes.
        var rows = Channel.CreateBounded<QuoteRow>(new BoundedChannelOptions(RowsAhead) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watching = contracts.Select(one => OneAsync(tws, one.Symbol, one.Contract, rows.Writer, stop.Token)).ToList();
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(cancel))
                yield return row;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(watching);
        }
    }

    private async Task OneAsync(
        TwsClient tws, string symbol, Contract contract, ChannelWriter<QuoteRow> rows, CancellationToken cancel)
    {
        try
        {
            var (row, kind) = (new QuoteRow(symbol, clock.GetUtcNow(), null, null, null, ""), TwsQuoteKinds.Live);
            await foreach (var update in tws.Quotes.WatchAsync(contract, cancel: cancel))
            {
                var tick = update.Value;
                if (update.IsGap)
                    continue;
                if (tick.QuoteType is { } type)
                    kind = type;
                if (Taken(row, tick) is not { } changed || changed == row)
                    continue;
                row = changed;
                await rows.WriteAsync(
                    row with
                    {
                        At = clock.GetUtcNow(),
                        Kind = TwsQuoteKinds.Word(TwsQuoteKinds.IsDelayed(tick.Type) && kind < TwsQuoteKinds.Delayed
                            ? TwsQuoteKinds.Delayed
                            : kind),
                    },
                    cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The reader has stopped.
        }
        catch (Exception failed) when (failed is TwsException or TimeoutException or ObjectDisposedException)
        {
            rows.TryComplete(TwsGuest.Refusal($"No quotes for {symbol}", failed));
        }
    }

    private static QuoteRow? Taken(QuoteRow row, Tick tick) => tick.Type switch
    {
        TickTypes.Bid or TickTypes.DelayedBid => row with { Bid = tick.Price },
        TickTypes.Ask or TickTypes.DelayedAsk => row with { Ask = tick.Price },
        TickTypes.Last or TickTypes.DelayedLast => row with { Last = tick.Price },
        _ => null,
    };
}
