using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>What a trade did to its position.</summary>
/// <param name="OpenClose"><c>O</c>, <c>C</c>, <c>C;O</c> for a flip through zero, empty for currency pairs.</param>
/// <param name="Cost">
/// Basis in the instrument's currency: spent on an opening (positive for a purchase), taken out on a closing (negative for a sale); of a
/// flip, of
/// the closed part only.
/// </param>
/// <param name="Realized">Result of the closed part, net of commission and taxes; zero for an opening.</param>
/// <param name="ClosedLots">What the closing took, oldest first.</param>
public sealed record TradeOutcome(string OpenClose, decimal Cost, decimal Realized, ImmutableList<ClosedLot> ClosedLots)
{
    /// <summary>A trade without position: a currency pair.</summary>
    public static TradeOutcome None { get; } = new("", 0, 0, []);
}
