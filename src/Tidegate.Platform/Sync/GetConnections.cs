using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Reads the connections of the workspace that bring statements, with how they stand.</summary>
public sealed class GetConnections
{
    private readonly TidegateDb db;
    private readonly SyncStore store;
    private readonly ConnectionViews views;

    internal GetConnections(TidegateDb db, SyncStore store, ConnectionViews views)
    {
        this.db = db;
        this.store = store;
        this.views = views;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ConnectionView>> RunAsync(CancellationToken cancel)
    {
        var links = await db.Set<Connection>().AsNoTracking().Where(c => c.Kind == ConnectionKind.Flex)
            .OrderBy(c => c.Name).ToListAsync(cancel);
        if (links.Count == 0)
            return [];
        var rows = await db.Set<SyncRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        var running = await store.RunningAsync(cancel);
        return
        [
            .. links.Select(link => views.Of(
                link,
                rows.GetValueOrDefault(link.ConnectionId) ?? store.New(link.ConnectionId),
                running.GetValueOrDefault(link.ConnectionId))),
        ];
    }
}
