namespace Tidegate.Platform.Portfolio;

/// <summary>A day of net asset value on its way in.</summary>
/// <param name="Total">All classes.</param>
/// <param name="Cash">Cash; null when the statement lacks the column.</param>
/// <param name="DividendAccruals">Dividends due; null when the statement lacks the column.</param>
/// <param name="InterestAccruals">Interest due; null when the statement lacks the column.</param>
/// <param name="Classes">By class.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record IncomingNavDay(
    decimal Total,
    decimal? Cash,
    decimal? DividendAccruals,
    decimal? InterestAccruals,
    IReadOnlyDictionary<string, decimal> Classes,
    int Line)
{
    /// <summary>Two parts of one account.</summary>
    public static IncomingNavDay Add(IncomingNavDay left, IncomingNavDay right) => new(
        left.Total + right.Total,
        ModelRows.Add(left.Cash, right.Cash),
        ModelRows.Add(left.DividendAccruals, right.DividendAccruals),
        ModelRows.Add(left.InterestAccruals, right.InterestAccruals),
        ModelRows.Add(left.Classes, right.Classes),
        left.Line);
}
