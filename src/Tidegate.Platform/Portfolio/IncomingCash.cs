namespace Tidegate.Platform.Portfolio;

/// <summary>A currency of a cash report on its way in.</summary>
/// <param name="Start">Before the window; null when the statement lacks the column.</param>
/// <param name="End">At its end; null when the statement lacks the column.</param>
/// <param name="Settled">Settled part of the end; null when the statement lacks the column.</param>
/// <param name="Lines">The components.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record IncomingCash(
    decimal? Start, decimal? End, decimal? Settled, IReadOnlyDictionary<string, decimal> Lines, int Line)
{
    /// <summary>Two parts of one account.</summary>
    public static IncomingCash Add(IncomingCash left, IncomingCash right) => new(
        ModelRows.Add(left.Start, right.Start),
        ModelRows.Add(left.End, right.End),
        ModelRows.Add(left.Settled, right.Settled),
        ModelRows.Add(left.Lines, right.Lines),
        left.Line);
}
