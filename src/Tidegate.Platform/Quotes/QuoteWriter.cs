using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>Writes quotes where every node and every page reads them.</summary>
internal sealed class QuoteWriter(TidegateDb db, LiveEvents live)
{
    /// <summary>The instruments that are watched in the workspace.</summary>
    public async Task<IReadOnlyList<WatchedInstrument>> WatchedAsync(CancellationToken cancel) =>
        [.. (await db.Set<WatchedRow>().AsNoTracking().ToListAsync(cancel)).Select(row => row.Watched)];

    /// <summary>Writes the quotes that are newer; those of instruments that nobody watches any more are left out.</summary>
    public async Task WriteAsync(IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var ids = quotes.Select(quote => quote.Instrument.Value).ToArray();
        var rows = await db.Set<WatchedRow>().Where(w => ids.Contains(w.InstrumentId)).ToDictionaryAsync(w => w.InstrumentId, cancel);
        foreach (var quote in quotes)
        {
            if (rows.TryGetValue(quote.Instrument.Value, out var row))
                row.Take(quote);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Quotes, cancel);
    }
}
