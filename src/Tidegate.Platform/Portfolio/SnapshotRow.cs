namespace Tidegate.Platform.Portfolio;

/// <summary>What all tables of the broker's figures have: the snapshot that a row belongs to, and its place in it.</summary>
internal abstract class SnapshotRow
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>Name of the snapshot, see <see cref="SnapshotHeader"/>.</summary>
    public required string Section { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>Position among the rows of the statement.</summary>
    public required int Number { get; init; }

    /// <summary>Line of the file.</summary>
    public required int Line { get; init; }
}
