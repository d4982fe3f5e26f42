namespace Tidegate.Domain.Lots;

/// <summary>What is left after walking through the trades of one instrument.</summary>
/// <param name="Open">Open lots, oldest first, all of one sign.</param>
/// <param name="Closings">One for each trade that closed something, in the order of the walk.</param>
public sealed record LotWalk(IReadOnlyList<Lot> Open, IReadOnlyList<Closing> Closings)
{
    /// <summary>The position.</summary>
    public decimal Quantity => Open.Sum(lot => lot.Quantity);

    /// <summary>Cost of the position.</summary>
    public decimal Cost => Open.Sum(lot => lot.Cost);

    /// <summary>Result of all closings.</summary>
    public decimal Realized => Closings.Sum(closing => closing.Realized);
}
