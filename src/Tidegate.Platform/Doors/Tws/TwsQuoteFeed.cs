using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Quotes;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Brings quotes of the watch list by one connection, for as long as that stands.</summary>
internal sealed class TwsQuoteFeed(TwsClient client, IQuoteBoard board)
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);

    // Live where the login has it, else delayed, each frozen while the market is closed.
    private const int BestThereIs = 4;

    private readonly Dictionary<InstrumentId, (CancellationTokenSource End, Task Watching)> watches = [];

    private TimeProvider Clock => client.Options.Clock;

    /// <summary>Follows the list until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await client.Quotes.ChooseTypeAsync(BestThereIs);
            await foreach (var wanted in board.ListsAsync(cancel))
                await FollowAsync(wanted, cancel);
        }
        finally
        {
            foreach (var instrument in watches.Keys.ToList())
            {
                await EndAsync(instrument);
            }
        }
    }

    private async Task FollowAsync(IReadOnlyList<WatchedInstrument> wanted, CancellationToken cancel)
    {
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
                    var next = update.IsGap ? new(instrument.Id, quote.Kind) : TwsQuoteFold.After(quote, update.Value, Clock.GetUtcNow());
                    if (ReferenceEquals(next, quote))
                        continue;
                    quote = next;
                    board.Take(quote);
                }
            }
            catch (TwsException refused)
            {
                board.Take(new(instrument.Id, QuoteKind.Live) { Problem = QuoteProblem.Of(refused.Error.Code, refused.Error.Text) });
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            // What was refused may be allowed later: a subscription bought, another session ended.
            await Task.Delay(AgainAfter, Clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
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
