using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>What a section of a statement held and what was done with it.</summary>
internal sealed class SectionCount : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required byte[] FileHash { get; init; }

    public required int StatementIndex { get; init; }

    public required string Section { get; init; }

    /// <summary>Name of the rows; empty for a section without rows.</summary>
    public required string Element { get; init; }

    public required long Rows { get; init; }

    /// <summary>See <see cref="Imports.ImportSectionView.Use"/>.</summary>
    public required string Use { get; init; }

    public required string[] UnknownColumns { get; init; }
}
