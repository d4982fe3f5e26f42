namespace Tidegate.Domain.Income;

/// <summary>Yield of payments (performance.md §13, EX-28): gross of twelve months over a price, a cost or a value of the same
/// units.</summary>
public static class IncomeYield
{
    /// <summary>0.025 is 2.5 %; null when there is nothing to divide by.</summary>
    public static decimal? Of(decimal gross, decimal? worth) => worth is > 0m ? gross / worth : null;

    /// <summary>First day of the twelve months that end on a day.</summary>
    public static DateOnly YearBefore(DateOnly last) => last.AddYears(-1).AddDays(1);
}
