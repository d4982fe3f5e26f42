using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>How a session stands, as its keeper wrote it last.</summary>
internal sealed class SessionRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ConnectionId { get; init; }

    public SessionState State { get; set; } = SessionState.Connecting;

    public DateTimeOffset Since { get; set; }

    /// <summary>For what it waits, or what was said last of what is wrong.</summary>
    public string Detail { get; set; } = "";

    public DateTimeOffset? NextTry { get; set; }

    public DateTimeOffset? LastUp { get; set; }

    /// <summary>When its keeper was there last; it says so each minute.</summary>
    public DateTimeOffset Seen { get; set; }

    /// <summary>Whether its keeper has ended as it should.</summary>
    public bool IsStopped { get; set; }

    /// <summary>What client and gateway speak; 0 for never connected.</summary>
    public int ServerVersion { get; set; }

    /// <summary>When somebody wished its values at once; null for nobody.</summary>
    public DateTimeOffset? Asked { get; set; }
}
