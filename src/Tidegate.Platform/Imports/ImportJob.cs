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

    /// <summary>The date format that a person stated for its files; empty when they tell it themselves.</summary>
    public string DatePattern { get; init; } = "";
}
