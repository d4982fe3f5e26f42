using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sync;

/// <summary>Puts together what is known of a connection.</summary>
internal sealed class ConnectionViews(StatementDoors doors, TimeProvider clock)
{
    /// <summary>The view.</summary>
    public ConnectionView Of(Connection link, SyncRow row, SyncRun? running) => new(
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
