using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>Reads and writes watch lists of several workspaces at once. Each row is found by its workspace and its instrument.</summary>
internal sealed class QuoteStore(TidegateDb db)
{
    // The names of the columns.
    private static readonly JsonSerializerOptions AsColumns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What is watched in each of some workspaces, each in an order that stays; nothing of one without a list.</summary>
    public async Task<ILookup<Guid, WatchedInstrument>> WatchedAsync(IReadOnlyCollection<Guid> workspaces, CancellationToken cancel)
    {
        var rows = await db.Set<WatchedRow>().IgnoreQueryFilters().AsNoTracking().Where(w => workspaces.Contains(w.WorkspaceId))
            .OrderBy(w => w.WorkspaceId).ThenBy(w => w.InstrumentId).ToListAsync(cancel);
        return rows.ToLookup(row => row.WorkspaceId, row => row.Watched);
    }

    /// <summary>Writes the newest quotes; those of instruments that nobody watches any more are left out.</summary>
    public Task WriteAsync(IEnumerable<(Guid Workspace, Quote Quote)> quotes, CancellationToken cancel)
    {
        var rows = JsonSerializer.Serialize(
            quotes.Select(one => new
            {
                WorkspaceId = one.Workspace,
                InstrumentId = one.Quote.Instrument.Value,
                one.Quote.Kind,
                one.Quote.Bid,
                one.Quote.Ask,
                one.Quote.BidSize,
                one.Quote.AskSize,
                one.Quote.Last,
                one.Quote.Close,
                one.Quote.High,
                one.Quote.Low,
                one.Quote.Volume,
                one.Quote.At,
                ProblemCode = one.Quote.Problem?.Code,
                Problem = one.Quote.Problem?.Sentence ?? "",
            }),
            AsColumns);
        return db.Database.ExecuteSqlAsync(
            $"""
            update watched_instruments as w set
                kind = n.kind, bid = n.bid, ask = n.ask, bid_size = n.bid_size, ask_size = n.ask_size, last = n.last, close = n.close,
                high = n.high, low = n.low, volume = n.volume, at = n.at, problem_code = n.problem_code, problem = n.problem
            from json_populate_recordset(null::watched_instruments, {rows}::json) as n
            where w.workspace_id = n.workspace_id and w.instrument_id = n.instrument_id
            """,
            cancel);
    }
}
