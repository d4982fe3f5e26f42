using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>A corporate action of the market.</summary>
/// <param name="Day">When it takes effect; a trading day.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Holding">What it acts on.</param>
/// <param name="Number">Its number of the day, from 0.</param>
internal sealed record PlannedAction(DateOnly Day, CorporateActionKind Kind, Instrument Holding, int Number);
