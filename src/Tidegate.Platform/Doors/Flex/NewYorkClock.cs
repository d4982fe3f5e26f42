using System.Globalization;
using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// Turns the broker's wall times into instants. Without a zone they are New York's (flex.md §5). The rules of New York stand here, because
/// a
/// bare machine has no zone files.
/// </summary>
internal static class NewYorkClock
{
    private const string ZoneName = "America/New_York";
    /// <summary>The zone of the broker.</summary>
    public static TimeZoneInfo Zone { get; } = Make();

    /// <summary>The instant with the wall time as it was written.</summary>
    public static EntryTime Read(FlexTime time)
    {
        var wall = time.Date.ToDateTime(time.Time ?? TimeOnly.MinValue);
        var zone = OffsetOf(time.Zone);
        var instant = new DateTimeOffset(wall, zone ?? NewYork(wall)).ToUniversalTime();
        var text = wall.ToString(time.Time is null ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new(instant, text, zone is null ? ZoneName : time.Zone!, time.Time is not null);
    }

    private static TimeSpan NewYork(DateTime wall) => Zone.GetUtcOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified));

    private static TimeSpan? OffsetOf(string? zone) => zone switch
    {
        null or "" => null,
        "EST" => TimeSpan.FromHours(-5),
        "EDT" => TimeSpan.FromHours(-4),
        "UTC" or "GMT" or "Z" => TimeSpan.Zero,
        [('+' or '-') and var sign, ..] when Digits(zone) is { } minutes => TimeSpan.FromMinutes(sign == '-' ? -minutes : minutes),
        _ => null,
    };

    private static int? Digits(string zone)
    {
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n / 100 <= 14
            && n % 100 < 60
            ? (n / 100 * 60) + (n % 100)
            : null;
    }

    private static TimeZoneInfo Make()
    {
        var two = new DateTime(1, 1, 1, 2, 0, 0, DateTimeKind.Unspecified);
        TimeZoneInfo.TransitionTime Sunday(int month, int week) =>
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(two, month, week, DayOfWeek.Sunday);
        TimeZoneInfo.AdjustmentRule Rule(int first, int last, TimeZoneInfo.TransitionTime start, TimeZoneInfo.TransitionTime end) =>
            TimeZoneInfo.AdjustmentRule
                .CreateAdjustmentRule(new DateTime(first, 1, 1), new DateTime(last, 12, 31), TimeSpan.FromHours(1), start, end);
        return TimeZoneInfo.CreateCustomTimeZone(
            ZoneName,
            TimeSpan.FromHours(-5),
            "New York",
            "Eastern Standard Time",
            "Eastern Daylight Time",
            [Rule(1987, 2006, Sunday(4, 1), Sunday(10, 5)), Rule(2007, 9998, Sunday(3, 2), Sunday(11, 1))]);
    }
}
