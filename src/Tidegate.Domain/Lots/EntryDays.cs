using System.Globalization;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Days and order of entries in a walk.</summary>
internal static class EntryDays
{
    /// <summary>The date that the statement writes, from which a holding period counts; the report day when it writes none.</summary>
    public static DateOnly Wall(LedgerEntry entry)
    {
        var wall = entry.When.Wall;
        var report = entry.Day;
        // Nearly always it is the report day, which needs no parsing.
        if (wall.Length >= 10 && Digits(wall, 8, 2) == report.Day && Digits(wall, 5, 2) == report.Month
            && Digits(wall, 0, 4) == report.Year)
            return report;
        return wall.Length >= 10
            && DateOnly.TryParseExact(wall.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : report;
    }

    /// <summary>
    /// When a corporate action takes effect: before the trades of its report day. Its own time is the evening before; where it is older
    /// than that, or unknown, the start of the report day counts. A time on the report day itself stands.
    /// </summary>
    public static DateTimeOffset Effect(CorporateAction leg)
    {
        var wall = Wall(leg);
        if (leg.When.TimeKnown && (wall == leg.Day || (wall < leg.Day && !WeekdayBetween(wall, leg.Day))))
            return leg.When.Instant;

        var start = leg.When.TimeKnown && TimeOnly.TryParseExact(
            leg.When.Wall.AsSpan(Math.Min(11, leg.When.Wall.Length)), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var time)
            ? leg.When.Instant - time.ToTimeSpan()
            : leg.When.Instant;
        return start.AddDays(leg.Day.DayNumber - wall.DayNumber);
    }

    /// <summary>Ids of the broker compare as numbers when they are numbers.</summary>
    public static int CompareIds(string x, string y) =>
        ulong.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && ulong.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(x, y);

    private static int Digits(string text, int start, int count)
    {
        var number = 0;
        for (var i = start; i < start + count; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    private static bool WeekdayBetween(DateOnly from, DateOnly to)
    {
        for (var day = from.AddDays(1); day < to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return true;
        }

        return false;
    }
}
