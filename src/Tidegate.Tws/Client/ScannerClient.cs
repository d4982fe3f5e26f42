using System.Collections.Immutable;
using Tidegate.Tws.Scanners;

namespace Tidegate.Tws.Client;

/// <summary>Market scanners: the broker's ranked lists of instruments. A login may run ten at a time.</summary>
public sealed class ScannerClient
{
    private readonly TwsClient tws;

    internal ScannerClient(TwsClient tws) => this.tws = tws;

    /// <summary>All instruments, places, lists and filters that a scanner can have: XML as the broker writes it, megabytes.</summary>
    public async Task<string> ParametersAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<ScannerParameters>, RequestScannerParameters, ScannerParameters>(
            () => new(), default, cancel)).Xml;

    /// <summary>What a scanner finds, the best first; the whole list again whenever it changes, about every 30 s.</summary>
    /// <param name="subscription">What it looks for.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<Streamed<ImmutableArray<ScannerRow>>> WatchAsync(
        ScannerSubscription subscription, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return tws.SubscribeAsync(
            id => new RequestScanner { RequestId = id, Subscription = subscription },
            id => new CancelScanner(id),
            new ScanSubscription(tws.Options.StreamBuffer),
            cancel);
    }

    /// <summary>What a scanner finds now, the best first.</summary>
    /// <param name="subscription">What it looks for.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TwsException">There is no such scanner (162), or too many of them run.</exception>
    public async Task<ImmutableArray<ScannerRow>> FindAsync(ScannerSubscription subscription, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        // It is a subscription, of which there are few.
        var asked = 0;
        var found = await tws.AskAsync(
            id => new RequestScanner { RequestId = asked = id, Subscription = subscription },
            new SingleReply<ScannerAnswer>(),
            cancel,
            giveUp: CancelAsync);
        await TwsClient.TryAsync(() => CancelAsync(asked));
        return found.Rows;

        Task CancelAsync(int id) => tws.SendAsync(new CancelScanner(id), SendTurn.Request);
    }
}
