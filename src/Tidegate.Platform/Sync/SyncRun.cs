using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>One try of a connection.</summary>
internal sealed class SyncRun : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid RunId { get; init; }

    public required Guid ConnectionId { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>Null while it runs, and of one that a crash ended.</summary>
    public DateTimeOffset? Ended { get; set; }

    public int Files { get; set; }

    public long NewEntries { get; set; }

    /// <summary>Empty when it went well.</summary>
    public string ProblemCode { get; set; } = "";

    /// <summary>What happened, for a person.</summary>
    public string Sentence { get; set; } = "";
}
