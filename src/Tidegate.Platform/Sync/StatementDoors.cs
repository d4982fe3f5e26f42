using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sync;

/// <summary>The door of each connection, and when it is tried next.</summary>
internal sealed class StatementDoors(IEnumerable<IStatementDoor> doors, TimeProvider clock)
{
    /// <summary>The door that a connection goes through.</summary>
    public IStatementDoor Of(Connection link) => doors.Single(door => door.Kind == link.Kind);

    /// <summary>When a connection is tried next; null when only a person can mend what is wrong.</summary>
    public DateTimeOffset? NextDue(Connection link, SyncRow row) =>
        new SyncSchedule(Of(link).Times, SyncSpread.Of(link.ConnectionId))
            .NextDue(SyncStore.StateOf(row), SyncStore.CoveredTo(row), clock.GetUtcNow());
}
