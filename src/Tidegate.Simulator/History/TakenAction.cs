using System.Collections.Immutable;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>A corporate action that an account booked.</summary>
/// <param name="Day">The day on which it took effect.</param>
/// <param name="Action">The action.</param>
/// <param name="Legs">What it did to each instrument: quantity, money, result, cost.</param>
public sealed record TakenAction(DateOnly Day, CorporateAction Action, ImmutableList<ActionLeg> Legs);
