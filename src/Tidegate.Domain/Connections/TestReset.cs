namespace Tidegate.Domain.Connections;

/// <summary>When the broker is away next, and when a gateway wants a full login next (tws-api §8.9, North America).</summary>
/// <param name="Begins">Begin of the nightly reset; in the past while it lasts.</param>
/// <param name="Ends">Its end.</param>
/// <param name="WeeklyLogin">From then on a restarted gateway waits for a login with the second factor.</param>
public readonly record struct TestReset(DateTimeOffset Begins, DateTimeOffset Ends, DateTimeOffset WeeklyLogin)
{
    private static readonly TimeSpan Night = new(23, 45, 0);
    private static readonly TimeSpan FridayNight = new(23, 0, 0);
    private static readonly TimeSpan NightLasts = TimeSpan.FromHours(1);
    private static readonly TimeSpan FridayLasts = TimeSpan.FromHours(4);
    private static readonly TimeSpan Weekly = new(1, 0, 0);

    /// <summary>Whether the reset is going on.</summary>
    public bool IsNow(DateTimeOffset now) => now >= Begins && now < Ends;

    /// <summary>The reset that is going on or comes next, and the next weekly login.</summary>
    /// <param name="now">The time.</param>
    /// <param name="newYork">The zone of New York.</param>
    public static TestReset After(DateTimeOffset now, TimeZoneInfo newYork)
    {
        ArgumentNullException.ThrowIfNull(newYork);
        var today = TimeZoneInfo.ConvertTime(now, newYork).Date;
        // Yesterday's may still go on.
        var day = today.AddDays(-1);
        while (End(day, newYork) <= now)
            day = day.AddDays(1);
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var login = Instant(sunday + Weekly, newYork);
        if (login <= now)
            login = Instant(sunday.AddDays(7) + Weekly, newYork);
        return new(Begin(day, newYork), End(day, newYork), login);
    }

    private static DateTimeOffset Begin(DateTime day, TimeZoneInfo zone) =>
        Instant(day + (day.DayOfWeek == DayOfWeek.Friday ? FridayNight : Night), zone);

    // By the wall clock, so that a night with a change of the clocks ends when the broker's does.
    private static DateTimeOffset End(DateTime day, TimeZoneInfo zone) => day.DayOfWeek == DayOfWeek.Friday
        ? Instant(day + FridayNight + FridayLasts, zone)
        : Instant(day + Night + NightLasts, zone);

    // Of an hour that comes twice the first counts.
    private static DateTimeOffset Instant(DateTime wall, TimeZoneInfo zone) =>
        new(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall));
}
