namespace Tidegate.Domain.Sync;

/// <summary>
/// When the broker's statement of a day is there: in the morning after it, by the clock of the broker's zone (flex.md §3). Weekends have
/// none; a holiday cannot be told from a late statement and is found out by asking.
/// </summary>
/// <param name="Zone">The broker's zone.</param>
public sealed record StatementTimes(TimeZoneInfo Zone)
{
    /// <summary>Time of day by which a statement is generally there.</summary>
    public static TimeOnly Ready { get; } = new(5, 0);

    /// <summary>The last day whose statement should be there at an instant.</summary>
    public DateOnly LastDay(DateTimeOffset now)
    {
        var wall = TimeZoneInfo.ConvertTime(now, Zone).DateTime;
        var day = DateOnly.FromDateTime(wall).AddDays(TimeOnly.FromDateTime(wall) >= Ready ? -1 : -2);
        while (!IsWeekday(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The instant at which the statement of a day should be there.</summary>
    public DateTimeOffset ReadyAt(DateOnly day)
    {
        var wall = day.AddDays(1).ToDateTime(Ready);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>The next weekday after a day.</summary>
    public static DateOnly Next(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsWeekday(day));

        return day;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
