using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Which statement a snapshot is from: of one account, section and window the greatest statement's counts, as a whole.</summary>
internal sealed class SnapshotHeader : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>Name of the section.</summary>
    public required string Section { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required byte[] FileHash { get; init; }

    public required int StatementIndex { get; init; }
}
