using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>An imported statement. Statements are ordered by (generated, hash of the file, index): the greatest one counts.</summary>
internal sealed class Statement : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>Position in the file, from 0.</summary>
    public required int StatementIndex { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required string Period { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required string QueryName { get; init; }

    /// <summary>Sections that were ticked, with data or without.</summary>
    public required string[] Sections { get; init; }

    /// <summary>Accounts that rows of the statement name.</summary>
    public required string[] Accounts { get; init; }
}
