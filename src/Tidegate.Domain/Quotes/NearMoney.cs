namespace Tidegate.Domain.Quotes;

/// <summary>The strikes of a chain that stand nearest to the price of what it is on.</summary>
public static class NearMoney
{
    /// <summary>Takes so many, in order: those whose distance is the least, the lower of two that are as far.</summary>
    /// <param name="strikes">All of them, in any order.</param>
    /// <param name="price">The price; null takes the middle ones.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<decimal> Take(IEnumerable<decimal> strikes, decimal? price, int count)
    {
        var all = strikes.Distinct().Order().ToList();
        if (all.Count == 0)
            return [];
        var middle = price ?? all[(all.Count - 1) / 2];
        return [.. all.OrderBy(strike => Math.Abs(strike - middle)).ThenBy(strike => strike).Take(count).Order()];
    }
}
