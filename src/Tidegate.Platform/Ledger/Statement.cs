using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>An imported statement. Statements are ordered by (generated, hash of the file, index): the greatest one counts.</summary>
internal sealed class Statement : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>
    /// Number of the present translation of rows into entries. Statements of an older one are read again from the kept files.
    /// </summary>
    public const short CurrentTranslation = 1;

    /// <summary>The query type of trade confirmations.</summary>
    public const string ConfirmationType = "TCF";

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

    /// <summary><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</summary>
    public string QueryType { get; init; } = "";

    /// <summary>The date format that a person stated for the file; empty when the file tells it.</summary>
    public string DatePattern { get; init; } = "";

    /// <summary>Which translation of rows into entries read it.</summary>
    public short Translation { get; init; }

    /// <summary>Whether it is of trade confirmations.</summary>
    public bool IsConfirmation => QueryType == ConfirmationType;

    /// <summary>Sections that were ticked, with data or without.</summary>
    public required string[] Sections { get; init; }

    /// <summary>Accounts that rows of the statement name.</summary>
    public required string[] Accounts { get; init; }
}
