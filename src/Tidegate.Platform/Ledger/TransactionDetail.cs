namespace Tidegate.Platform.Ledger;

/// <summary>One entry with all that is known about it.</summary>
/// <param name="Entry">The entry as it is current.</param>
/// <param name="Key">What makes the row the same row, such as <c>transaction 123</c>.</param>
/// <param name="ReplacedBy">Why it does not count, when executions or details of a later file stand for it; null when it counts.</param>
/// <param name="Versions">All contents, the current one first.</param>
/// <param name="Row">The broker's row of the current version as it stands in the kept file; empty when the file is gone.</param>
/// <param name="Related">Cancel, original and booking again; other entries of the same order or action.</param>
public sealed record TransactionDetail(
    TransactionView Entry,
    string Key,
    string? ReplacedBy,
    IReadOnlyList<EntryVersionView> Versions,
    IReadOnlyList<RawColumn> Row,
    IReadOnlyList<TransactionView> Related)
{
    /// <summary>
    /// What a gateway and a trade confirmation told of the execution before an activity statement did, what was told live first.
    /// </summary>
    public IReadOnlyList<TransactionView> Earlier { get; init; } = [];
}
