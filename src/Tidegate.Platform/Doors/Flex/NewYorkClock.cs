using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Turns the broker's wall times into instants. Without a zone they are New York's (flex.md §5).</summary>
internal static class NewYorkClock
{
    /// <summary>The instant with the wall time as it was written.</summary>
    public static EntryTime Read(FlexTime time)
    {
        var wall = time.Date.ToDateTime(time.Time ?? TimeOnly.MinValue);
        var zone = OffsetOf(time.Zone);
        var instant = new DateTimeOffset(wall, zone ?? OffsetAt(wall)).ToUniversalTime();
        var text = wall.ToString(time.Time is null ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new(instant, text, zone is null ? NewYork.Name : time.Zone!, time.Time is not null);
    }

    private static TimeSpan OffsetAt(DateTime wall) => NewYork.Zone.GetUtcOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified));

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
}
