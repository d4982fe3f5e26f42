using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Something that happened to a session.</summary>
internal sealed class SessionEventRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ConnectionId { get; init; }

    /// <summary>Counts up in the order in which they happened; several may happen in one instant.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SessionEventKind Kind { get; init; }

    public required int Code { get; init; }

    public required string Text { get; init; }

    /// <summary>The same as a value.</summary>
    public SessionEvent Told => new(At, Kind, Code, Text);
}
