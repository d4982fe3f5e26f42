using Tidegate.Domain.Sync;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>How the tries of a connection stand.</summary>
internal sealed class SyncRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ConnectionId { get; init; }

    public SyncStatus Status { get; set; }

    public DateTimeOffset? LastTry { get; set; }

    public DateTimeOffset? LastSuccess { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public bool IsWanted { get; set; }

    public string ProblemCode { get; set; } = "";

    public string ProblemSentence { get; set; } = "";

    /// <summary>The last day that the broker had at the last good try.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>First day of which the broker gives anything, once that is known.</summary>
    public DateOnly? HistoryFrom { get; set; }

    /// <summary>Days of which statements came by this connection, as JSON.</summary>
    public string Covered { get; set; } = "[]";

    /// <summary>A fetch that the broker put off, as JSON; empty for none.</summary>
    public string Parked { get; set; } = "";
}
