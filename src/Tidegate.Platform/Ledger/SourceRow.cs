namespace Tidegate.Platform.Ledger;

/// <summary>A row of the broker's as it stands in a kept file.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Place">File and line.</param>
/// <param name="Columns">Its columns in file order; empty when the file is gone.</param>
public sealed record SourceRow(string Section, RowPlace Place, IReadOnlyList<RawColumn> Columns);
