namespace Tidegate.Platform.Portfolio;

/// <summary>
/// Puts the rows of model portfolios together. A row without model beside them is either their total, which repeats them, or the part of
/// the account that lies in no model (flex.md §5).
/// </summary>
internal static class ModelRows
{
    /// <summary>The row of the whole account.</summary>
    /// <param name="rows">Rows of the same thing with their models; not empty.</param>
    /// <param name="size">The figure by which a total is known.</param>
    /// <param name="add">The sum of two rows.</param>
    public static T Whole<T>(IReadOnlyCollection<(string Model, T Row)> rows, Func<T, decimal> size, Func<T, T, T> add)
    {
        var free = rows.Where(r => r.Model.Length == 0).Select(r => r.Row).ToList();
        var models = rows.Where(r => r.Model.Length > 0).Select(r => r.Row).ToList();
        return free is [var total] && models.Count > 0 && size(total) == models.Sum(size)
            ? total
            : free.Concat(models).Aggregate(add);
    }

    /// <summary>The sum of two figures; unknown when both are.</summary>
    public static decimal? Add(decimal? left, decimal? right) => left is null && right is null ? null : (left ?? 0m) + (right ?? 0m);

    /// <summary>The sums of two sets of named figures.</summary>
    public static IReadOnlyDictionary<string, decimal> Add(
        IReadOnlyDictionary<string, decimal> left, IReadOnlyDictionary<string, decimal> right) =>
        left.Concat(right).GroupBy(n => n.Key, StringComparer.Ordinal)
            .ToDictionary(n => n.Key, n => n.Sum(part => part.Value), StringComparer.Ordinal);
}
