using System.Collections.Concurrent;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Quotes;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Brings quotes of the watch list by one connection, for as long as that stands.</summary>
internal sealed class TwsQuoteFeed(TwsClient client, IQuoteBoard board)
{
    /// <summary>How often the list is read again and what is new is written.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);

    // Live where the login has it, else delayed, each frozen while the market is closed.
    private const int BestThereIs = 4;

    private readonly ConcurrentDictionary<InstrumentId, Quote> fresh = new();
    private readonly Dictionary<InstrumentId, (CancellationTokenSource End, Task Watching)> watches = [];

    private TimeProvider Clock => client.Options.Clock;

    /// <summary>Follows the list until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await client.Quotes.ChooseTypeAsync(BestThereIs);
            while (true)
            {
                await FollowAsync(cancel);
                await WriteAsync(cancel);
                await Task.Delay(Beat, Clock, cancel);
            }
        }
        finally
        {
            foreach (var instrument in watches.Keys.ToList())
            {
                await EndAsync(instrument);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        var wanted = await board.WatchedAsync(cancel);
        var ids = wanted.Select(instrument => instrument.Id).ToHashSet();
        foreach (var gone in watches.Keys.Where(id => !ids.Contains(id)).ToList())
        {
            await EndAsync(gone);
        }

        foreach (var added in wanted.Where(instrument => !watches.ContainsKey(instrument.Id)))
        {
            var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            watches[added.Id] = (end, WatchAsync(added, end.Token));
        }
    }

    private async Task WatchAsync(WatchedInstrument instrument, CancellationToken cancel)
    {
        var contract = TwsWatched.Of(instrument);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var quote = new Quote(instrument.Id, QuoteKind.Live);
                await foreach (var update in client.Quotes.WatchAsync(contract, cancel: cancel))
                {
                    // After a gap all is told anew.
                    quote = update.IsGap ? new(instrument.Id, quote.Kind) : TwsQuoteFold.After(quote, update.Value, Clock.GetUtcNow());
                    fresh[instrument.Id] = quote;
                }
            }
            catch (TwsException refused)
            {
                fresh[instrument.Id] = new(instrument.Id, QuoteKind.Live)
                {
                    Problem = QuoteProblem.Of(refused.Error.Code, refused.Error.Text),
                };
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            // What was refused may be allowed later: a subscription bought, another session ended.
            await Task.Delay(AgainAfter, Clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        var quotes = new List<Quote>();
        foreach (var instrument in fresh.Keys)
        {
            if (fresh.TryRemove(instrument, out var quote))
                quotes.Add(quote);
        }

        if (quotes.Count > 0)
            await board.WriteAsync(quotes, cancel);
    }

    private async Task EndAsync(InstrumentId instrument)
    {
        var (end, watching) = watches[instrument];
        watches.Remove(instrument);
        await end.CancelAsync();
        await watching;
        end.Dispose();
    }
}
