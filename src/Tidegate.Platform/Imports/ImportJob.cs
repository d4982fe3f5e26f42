using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Files that were handed in together.</summary>
internal sealed class ImportJob : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid JobId { get; init; }

    public required ImportState State { get; set; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Finished { get; set; }
}
