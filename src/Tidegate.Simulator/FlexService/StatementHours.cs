using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// When a day's activity can be had: the day rolls over in the evening, its statements are ready the next morning (flex.md §3). New York
/// wall time.
/// </summary>
/// <param name="RollsAt">The day is closed from then on.</param>
/// <param name="ReadyAt">Its statements are there from then on, the next calendar day.</param>
public sealed record StatementHours(TimeOnly RollsAt, TimeOnly ReadyAt)
{
    /// <summary>The broker's: 20:20 and 05:00.</summary>
    public static StatementHours Broker { get; } = new(new TimeOnly(20, 20), new TimeOnly(5, 0));

    /// <summary>The last business day whose statements are ready.</summary>
    /// <param name="now">New York wall time.</param>
    public DateOnly LastFinalized(DateTime now) =>
        TradingCalendar.OnOrBefore(DateOnly.FromDateTime(now).AddDays(TimeOnly.FromDateTime(now) >= ReadyAt ? -1 : -2));

    /// <summary>Whether a business day is closed while its statements are still being made.</summary>
    public bool IsInTheMaking(DateOnly day, DateTime now) =>
        TradingCalendar.IsOpen(day) && day > LastFinalized(now) && now >= day.ToDateTime(RollsAt);
}
