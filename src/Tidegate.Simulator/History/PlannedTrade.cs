namespace Tidegate.Simulator.History;

/// <summary>A trade that every account makes so that a special event finds something, or to use what it left.</summary>
/// <param name="Day">The trading day.</param>
/// <param name="Instrument">What is traded.</param>
/// <param name="Quantity">Signed; a sale happens only where more than that is held.</param>
internal sealed record PlannedTrade(DateOnly Day, Instrument Instrument, decimal Quantity);
