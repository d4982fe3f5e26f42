using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Reads the connections of the workspace with how they stand.</summary>
public sealed class GetConnections
{
    private readonly TidegateDb db;
    private readonly SyncStore store;
    private readonly StatementDoors doors;
    private readonly TimeProvider clock;

    internal GetConnections(TidegateDb db, SyncStore store, StatementDoors doors, TimeProvider clock)
    {
        this.db = db;
        this.store = store;
        this.doors = doors;
        this.clock = clock;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ConnectionView>> RunAsync(CancellationToken cancel)
    {
        var links = await db.Set<Connection>().AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel);
        if (links.Count == 0)
            return [];
        var rows = await db.Set<SyncRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        var running = await store.RunningAsync(cancel);
        return [.. links.Select(link => View(
            link, rows.GetValueOrDefault(link.ConnectionId) ?? store.New(link.ConnectionId), running.GetValueOrDefault(link.ConnectionId)))];
    }

    /// <summary>One with its settings and its latest tries; null when there is none of this id.</summary>
    public async Task<ConnectionDetail?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Connection>().AsNoTracking().FirstOrDefaultAsync(c => c.ConnectionId == id, cancel) is not { } link)
            return null;
        var row = await db.Set<SyncRow>().AsNoTracking().FirstOrDefaultAsync(s => s.ConnectionId == id, cancel) ?? store.New(id);
        var running = (await store.RunningAsync(cancel)).GetValueOrDefault(id);
        var set = await db.Set<StoredSecret>().Where(s => s.Name.StartsWith(Connection.SecretOf(id, "")))
            .ToDictionaryAsync(s => s.Name, s => s.SetAt, cancel);
        DateTimeOffset? SetAt(string secret) => set.TryGetValue(Connection.SecretOf(id, secret), out var at) ? at : null;
        return new(
            View(link, row, running),
            link.Address,
            link.Created,
            link.TokenMade,
            SetAt(ConnectionSecrets.Token),
            SetAt(ConnectionSecrets.Query),
            SetAt(ConnectionSecrets.Confirmations),
            SyncStore.CoveredOf(row),
            await store.RunsAsync(id, cancel));
    }

    private ConnectionView View(Connection link, SyncRow row, SyncRun? running) => new(
        link.ConnectionId,
        link.Name,
        link.Kind,
        link.Accounts,
        row.Status,
        row.LastSuccess,
        SyncStore.CoveredTo(row),
        row.HistoryFrom,
        SyncStore.StateOf(row).Problem,
        doors.NextDue(link, row),
        running is null ? null : SyncStore.ViewOf(running),
        link.Lifetime?.Ends,
        link.Lifetime?.Advice(clock.GetUtcNow()),
        link.HasConfirmations);
}
