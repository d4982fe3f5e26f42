using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>Reads the watch list of the workspace with the newest quotes.</summary>
public sealed class GetQuotes(TidegateDb db, TimeProvider clock)
{
    /// <summary>The list, by symbol.</summary>
    public async Task<IReadOnlyList<QuoteView>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<WatchedRow>().AsNoTracking().OrderBy(w => w.Symbol).ThenBy(w => w.InstrumentId).ToListAsync(cancel);
        return [.. rows.Select(row => new QuoteView(row.Watched, row.Quote, now - row.At))];
    }
}
