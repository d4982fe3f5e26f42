using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Reads one connection that brings statements, with its settings and its latest tries.</summary>
public sealed class GetConnection
{
    private readonly TidegateDb db;
    private readonly SyncStore store;
    private readonly ConnectionViews views;

    internal GetConnection(TidegateDb db, SyncStore store, ConnectionViews views)
    {
        this.db = db;
        this.store = store;
        this.views = views;
    }

    /// <summary>The connection; null when there is none of this id.</summary>
    public async Task<ConnectionDetail?> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Connection>().AsNoTracking().FirstOrDefaultAsync(
            c => c.ConnectionId == id && c.Kind == ConnectionKind.Flex, cancel) is not { } link)
            return null;
        var row = await db.Set<SyncRow>().AsNoTracking().FirstOrDefaultAsync(s => s.ConnectionId == id, cancel) ?? store.New(id);
        var running = (await store.RunningAsync(cancel)).GetValueOrDefault(id);
        var set = await db.Set<StoredSecret>().Where(s => s.Name.StartsWith(Connection.SecretOf(id, "")))
            .ToDictionaryAsync(s => s.Name, s => s.SetAt, cancel);
        DateTimeOffset? SetAt(string secret) => set.TryGetValue(Connection.SecretOf(id, secret), out var at) ? at : null;
        return new(
            views.Of(link, row, running),
            link.Address,
            link.Created,
            link.TokenMade,
            SetAt(ConnectionSecrets.Token),
            SetAt(ConnectionSecrets.Query),
            SetAt(ConnectionSecrets.Confirmations),
            SyncStore.CoveredOf(row),
            await store.RunsAsync(id, cancel));
    }
}
