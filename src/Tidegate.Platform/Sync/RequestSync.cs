using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Asks for a try of a connection: at once, or as soon as the broker may be asked again.</summary>
public sealed class RequestSync
{
    private readonly TidegateDb db;
    private readonly SyncStore store;
    private readonly AlarmClock alarm;

    internal RequestSync(TidegateDb db, SyncStore store, AlarmClock alarm)
    {
        this.db = db;
        this.store = store;
        this.alarm = alarm;
    }

    /// <summary>Keeps the wish and wakes the host.</summary>
    /// <returns>False when there is no such connection.</returns>
    public async Task<bool> RunAsync(Guid connection, CancellationToken cancel)
    {
        if (!await db.Set<Connection>().AnyAsync(c => c.ConnectionId == connection && c.Kind == ConnectionKind.Flex, cancel))
            return false;
        var row = await store.ReadAsync(connection, cancel);
        SyncStore.Say(row, SyncStore.StateOf(row).Wanted());
        await db.SaveChangesAsync(cancel);
        await alarm.WakeAsync(SyncDue.WorkName, cancel);
        return true;
    }
}
