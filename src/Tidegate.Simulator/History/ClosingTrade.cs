using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>A trade that closed something, and what it realized. Trades that were cancelled later are not among them.</summary>
/// <param name="Day">The day that reports it.</param>
/// <param name="Fill">The trade.</param>
/// <param name="Outcome">Its cost, result and closed lots, in the instrument's currency.</param>
public sealed record ClosingTrade(DateOnly Day, TradeFill Fill, TradeOutcome Outcome);
