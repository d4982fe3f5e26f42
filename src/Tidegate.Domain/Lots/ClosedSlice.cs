namespace Tidegate.Domain.Lots;

/// <summary>The part of one lot that a trade closed.</summary>
/// <param name="Lot">The lot as it was before, so that its day, source and confidence stand beside the result.</param>
/// <param name="Quantity">With the sign of the closing.</param>
/// <param name="Cost">Its cost, signed like the lot.</param>
/// <param name="Proceeds">Net of costs.</param>
/// <param name="Realized">Proceeds less cost.</param>
public sealed record ClosedSlice(Lot Lot, decimal Quantity, decimal Cost, decimal Proceeds, decimal Realized);
