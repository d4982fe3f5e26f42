using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

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
            var quote = new Quote(InstrumentId.FromConid(contract.ConId), QuoteKind.Live);
            var told = QuoteRow.Of(symbol, quote);
            await foreach (var update in tws.Quotes.WatchAsync(contract, cancel: cancel))
            {
                if (update.IsGap)
                    continue;
                quote = TwsQuoteFold.After(quote, update.Value, clock.GetUtcNow());
                var row = QuoteRow.Of(symbol, quote);
                if (row with { At = told.At, Kind = told.Kind } == told)
                    continue;
                told = row;
                await rows.WriteAsync(row, cancel);
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
}
