using System.Collections.Concurrent;
using System.Threading.Channels;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Live;

namespace Tidegate.Platform.Quotes;

/// <summary>
/// The watch list of a workspace as it was read last, and the quotes that are not written yet, in memory. One at a time brings them. Safe
/// for several threads.
/// </summary>
internal sealed class QuoteBoard(Guid workspace) : IQuoteBoard, ILiveSource<Quote>
{
    private readonly Channel<IReadOnlyList<WatchedInstrument>> lists = Channel.CreateBounded<IReadOnlyList<WatchedInstrument>>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly ConcurrentDictionary<InstrumentId, Quote> fresh = new();
    private IReadOnlyList<WatchedInstrument>? shown;
    private int followers;

    /// <inheritdoc/>
    public Guid Workspace => workspace;

    /// <summary>Whether someone brings its quotes.</summary>
    public bool IsFollowed => Volatile.Read(ref followers) > 0;

    /// <summary>Begins to bring its quotes.</summary>
    /// <returns>False when another one does.</returns>
    public bool TryFollow()
    {
        if (Interlocked.CompareExchange(ref followers, 1, 0) != 0)
            return false;
        // The next one begins with the list as it is then.
        Volatile.Write(ref shown, null);
        return true;
    }

    /// <summary>Ends to bring them.</summary>
    public void Leave() => Volatile.Write(ref followers, 0);

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<WatchedInstrument>> ListsAsync(CancellationToken cancel) => lists.Reader.ReadAllAsync(cancel);

    /// <inheritdoc/>
    public void Take(Quote quote) => fresh[quote.Instrument] = quote;

    /// <summary>Shows the list as it is now.</summary>
    public void Show(IReadOnlyList<WatchedInstrument> watched)
    {
        if (Volatile.Read(ref shown) is { } before && before.SequenceEqual(watched))
            return;
        Volatile.Write(ref shown, watched);
        lists.Writer.TryWrite(watched);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<Quote> TakeOff()
    {
        var quotes = new List<Quote>();
        foreach (var instrument in fresh.Keys)
        {
            if (fresh.TryRemove(instrument, out var quote))
                quotes.Add(quote);
        }

        return quotes;
    }

    /// <inheritdoc/>
    public void TakeBack(Quote value) => fresh.TryAdd(value.Instrument, value);
}
