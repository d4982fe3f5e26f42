using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Quotes;

/// <summary>The watch list in the database, where every node and every page reads it; each call works in a scope of its own.</summary>
internal sealed class QuoteBoard(IServiceScopeFactory scopes, LiveEvents live, Guid workspace) : IQuoteBoard
{
    public async Task<IReadOnlyList<WatchedInstrument>> WatchedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.Enter(new(workspace));
        var rows = scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<WatchedRow>().AsNoTracking();
        return [.. (await rows.ToListAsync(cancel)).Select(row => row.Watched)];
    }

    public async Task WriteAsync(IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        await using var scope = scopes.Enter(new(workspace));
        var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
        var ids = quotes.Select(quote => quote.Instrument.Value).ToArray();
        var rows = await db.Set<WatchedRow>().Where(w => ids.Contains(w.InstrumentId)).ToDictionaryAsync(w => w.InstrumentId, cancel);
        foreach (var quote in quotes)
        {
            if (rows.TryGetValue(quote.Instrument.Value, out var row))
                row.Take(quote);
        }

        if (await db.SaveChangesAsync(cancel) > 0)
            await live.AnnounceAsync(new(workspace), LiveTopic.Quotes, cancel);
    }
}
