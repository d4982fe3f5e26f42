namespace Tidegate.Domain.Sessions;

/// <summary>
/// The broker's week by New York's wall clock (tws-api §8.9): servers reset between 23:45 and 00:45, from Friday 23:00 to 03:00, and on
/// Sunday at 01:00 a login with the second factor is due.
/// </summary>
/// <param name="Zone">New York.</param>
public sealed record SessionClock(TimeZoneInfo Zone)
{
    private static readonly TimeOnly NightBegins = new(23, 45);
    private static readonly TimeOnly NightEnds = new(0, 45);
    private static readonly TimeOnly FridayBegins = new(23, 0);
    private static readonly TimeOnly FridayEnds = new(3, 0);
    private static readonly TimeOnly WeekEnds = new(1, 0);

    /// <summary>The reset window that an instant lies in; null outside of one.</summary>
    public ResetWindow? ResetAt(DateTimeOffset at)
    {
        var next = NextReset(at);
        return next.Holds(at) ? next : null;
    }

    /// <summary>The reset window that an instant lies in, else the next one.</summary>
    public ResetWindow NextReset(DateTimeOffset at)
    {
        var day = DayOf(at).AddDays(-1);
        while (Night(day) is var night)
        {
            if (night.Until > at)
                return night;
            day = day.AddDays(1);
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>When the week's login ended last, an instant itself included.</summary>
    public DateTimeOffset LastLogin(DateTimeOffset at)
    {
        var next = NextLogin(at);
        return Instant(DayOf(next).AddDays(-7), WeekEnds);
    }

    /// <summary>When the week's login ends next, after an instant.</summary>
    public DateTimeOffset NextLogin(DateTimeOffset at)
    {
        var day = DayOf(at);
        var sunday = day.AddDays((7 - (int)day.DayOfWeek) % 7);
        var login = Instant(sunday, WeekEnds);
        return login > at ? login : Instant(sunday.AddDays(7), WeekEnds);
    }

    private ResetWindow Night(DateOnly day) => day.DayOfWeek == DayOfWeek.Friday
        ? new(Instant(day, FridayBegins), Instant(day.AddDays(1), FridayEnds))
        : new(Instant(day, NightBegins), Instant(day.AddDays(1), NightEnds));

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    // An hour that comes twice is meant the first time: the greater offset is the earlier instant. An hour that is left out in spring is
    // none of the broker's.
    private DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
