using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Reads the connections of the workspace with how they stand.</summary>
public sealed class GetConnections
{
    private readonly TidegateDb db;
    private readonly IEnumerable<IStatementDoor> doors;
    private readonly TimeProvider clock;

    internal GetConnections(TidegateDb db, IEnumerable<IStatementDoor> doors, TimeProvider clock)
    {
        this.db = db;
        this.doors = doors;
        this.clock = clock;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ConnectionView>> RunAsync(CancellationToken cancel)
    {
        var rows = await db.Set<SyncRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        var links = await db.Set<Connection>().AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel);
        return [.. links.Select(link => View(link, rows.GetValueOrDefault(link.ConnectionId) ?? New(link)))];
    }

    private ConnectionView View(Connection link, SyncRow row)
    {
        var covered = SyncStore.CoveredOf(row);
        var (state, to) = (SyncStore.StateOf(row), covered.Count > 0 ? covered[^1].To : (DateOnly?)null);
        var schedule = new SyncSchedule(doors.Single(door => door.Kind == link.Kind).Times, SyncSpread.Of(link.ConnectionId));
        return new(
            link.ConnectionId,
            link.Name,
            link.Kind,
            link.Accounts,
            row.Status,
            row.LastSuccess,
            to,
            row.HistoryFrom,
            state.Problem,
            schedule.NextDue(state, to, clock.GetUtcNow()),
            link.TokenMade + link.TokenLife,
            link.HasConfirmations);
    }

    private static SyncRow New(Connection link) => new() { WorkspaceId = link.WorkspaceId, ConnectionId = link.ConnectionId };
}
