namespace Tidegate.Platform.Imports;

/// <summary>Rows of one kind in a file.</summary>
/// <param name="Section">Name of the section.</param>
/// <param name="Element">Name of the rows.</param>
/// <param name="Rows">How many.</param>
/// <param name="Use">What they are here: <c>ledger</c>, <c>evidence</c>, <c>counted</c> (another level of the same activity) or <c>raw</c>
/// (kept as they are).</param>
/// <param name="UnknownColumns">Columns that are not known here, by name.</param>
public sealed record ImportSectionView(string Section, string Element, long Rows, string Use, IReadOnlyList<string> UnknownColumns);
