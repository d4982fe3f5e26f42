namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's net asset value at the end of a day, in base currency.</summary>
/// <param name="Day">The day.</param>
/// <param name="Total">All classes.</param>
/// <param name="Cash">Cash of all currencies; null when the statement lacks the column.</param>
/// <param name="Accruals">Dividends and interest due and not yet paid; null when the statement lacks the columns.</param>
public sealed record NavDay(DateOnly Day, decimal Total, decimal? Cash, decimal? Accruals)
{
    /// <summary>Value by class as the broker names them, such as <c>stock</c>; components of another class are not among
    /// them.</summary>
    public IReadOnlyDictionary<string, decimal> Classes { get; init; } = new Dictionary<string, decimal>();
}
