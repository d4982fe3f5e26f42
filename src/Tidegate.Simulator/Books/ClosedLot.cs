namespace Tidegate.Simulator.Books;

/// <summary>What one closing took from one lot.</summary>
/// <param name="Taken">The part of the lot that was closed, with its share of the cost.</param>
/// <param name="Realized">Money of the closing for this part less its cost, net of commission and taxes, in the instrument's
/// currency.</param>
/// <param name="LongTerm">Held for more than a year.</param>
public sealed record ClosedLot(Lot Taken, decimal Realized, bool LongTerm);
