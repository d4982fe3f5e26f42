using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>A file of a job with its outcome.</summary>
internal sealed class ImportFile : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid JobId { get; init; }

    /// <summary>Position in the job, from 0.</summary>
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256; empty when the file was not kept.</summary>
    public required byte[] FileHash { get; init; }

    public required ImportOutcome Outcome { get; set; }

    public required string Message { get; set; }

    /// <summary>0 to 1.</summary>
    public double Progress { get; set; }

    public string QueryName { get; set; } = "";

    public string[] Accounts { get; set; } = [];

    public DateOnly? FromDay { get; set; }

    public DateOnly? ToDay { get; set; }

    public int Statements { get; set; }

    public long NewEntries { get; set; }

    public long KnownEntries { get; set; }

    public long ChangedEntries { get; set; }

    /// <summary>What the reader noticed, as JSON.</summary>
    public string Notes { get; set; } = "[]";

    /// <summary>What its query has and lacks, as JSON; null when that was not judged.</summary>
    public string? Checklist { get; set; }
}
