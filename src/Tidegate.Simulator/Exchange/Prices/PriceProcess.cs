using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What the price of something does: it meets a close on each market day and wanders between.</summary>
/// <param name="Id">Chooses the path.</param>
/// <param name="Schedule">When it moves.</param>
/// <param name="Close">The close of a market day.</param>
/// <param name="DailyVolatility">Deviation of a day's change, as a part.</param>
/// <param name="NightShare">Part of a day's change that happens before the regular hours; null when it goes by the time alone.</param>
internal sealed record PriceProcess(
    long Id, TradingSchedule Schedule, Func<DateOnly, decimal> Close, double DailyVolatility, double? NightShare);
