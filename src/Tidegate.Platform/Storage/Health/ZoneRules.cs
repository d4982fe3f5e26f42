namespace Tidegate.Platform.Storage.Health;

/// <summary>
/// Whether this machine knows New York's clock, by which statements come and trading days end. Since 2007 it goes forward on the second
/// Sunday of March and back on the first Sunday of November, at two in the morning (Energy Policy Act of 2005, section 110).
/// </summary>
public static class ZoneRules
{
    /// <summary>The IANA name of the zone.</summary>
    public const string NewYork = "America/New_York";

    private static readonly TimeSpan Winter = TimeSpan.FromHours(-5);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(-4);

    /// <summary>The years of which a zone does not have New York's rules.</summary>
    public static IReadOnlyList<int> WrongYears(TimeZoneInfo zone, params IEnumerable<int> years)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return [.. years.Where(year => !IsRight(zone, year))];
    }

    private static bool IsRight(TimeZoneInfo zone, int year)
    {
        // Two o'clock in winter time and two o'clock in summer time, as UTC.
        var forward = new DateTimeOffset(Sunday(year, 3, 2), TimeOnly.MinValue, TimeSpan.Zero).AddHours(7);
        var back = new DateTimeOffset(Sunday(year, 11, 1), TimeOnly.MinValue, TimeSpan.Zero).AddHours(6);
        return zone.GetUtcOffset(forward.AddSeconds(-1)) == Winter
            && zone.GetUtcOffset(forward) == Summer
            && zone.GetUtcOffset(back.AddSeconds(-1)) == Summer
            && zone.GetUtcOffset(back) == Winter;
    }

    private static DateOnly Sunday(int year, int month, int number)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7).AddDays(7 * (number - 1));
    }
}
