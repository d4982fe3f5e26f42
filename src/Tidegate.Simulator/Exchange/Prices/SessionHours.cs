namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>One session of a market.</summary>
/// <param name="Date">Trading date.</param>
/// <param name="Start">Begin, UTC.</param>
/// <param name="End">End, UTC.</param>
public sealed record SessionHours(DateOnly Date, DateTimeOffset Start, DateTimeOffset End);
