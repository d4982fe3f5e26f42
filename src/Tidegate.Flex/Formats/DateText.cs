using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Formats;

/// <summary>
/// Reads days and times by their shape (flex.md §5). Only <c>a/b/c</c> needs to be told which number is the month, and not even that
/// where one of them is above 12.
/// </summary>
internal static class DateText
{
    /// <summary>Longer zone names do not occur.</summary>
    public const int MaxZoneLength = 20;

    /// <summary>Two-digit years from this one on belong to the 20th century; the broker's oldest accounts are younger.</summary>
    private const int FirstShortYearOfLastCentury = 80;

    private const string MonthNames = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    /// <summary>Reads a day with or without time of day and zone.</summary>
    public static DateOutcome Read(ReadOnlySpan<char> text, SlashOrder order, out DateReading reading)
    {
        reading = default;
        text = text.Trim();
        if (IsNothing(text)) return DateOutcome.Nothing;
        var outcome = ReadDay(text, order, out var day, out var format, out var length);
        if (outcome == DateOutcome.Unreadable
            || !TryReadTimePart(text[length..], out var time, out var zone, out var timeFormat, out var separator))
        {
            return DateOutcome.Unreadable;
        }

        reading = new(new FlexTime(day, time, zone), format, timeFormat, separator);
        return outcome;
    }

    /// <summary>
    /// Reads a time of day that stands alone, or after a day. A zone other than New York's makes it unreadable, for it would be lost.
    /// </summary>
    public static DateOutcome ReadTimeOfDay(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        text = text.Trim();
        if (IsNothing(text)) return DateOutcome.Nothing;
        if (TryReadClock(text, out time, out _, out var length))
        {
            return TryReadZone(text[length..], out var zone) && zone is null or "EST" or "EDT" ? DateOutcome.Read : DateOutcome.Unreadable;
        }

        if (Read(text, SlashOrder.MonthFirst, out var reading) != DateOutcome.Read || reading.Value.Time is not { } timeOfDay)
        {
            return DateOutcome.Unreadable;
        }

        time = timeOfDay;
        return reading.Value.Zone is null or "EST" or "EDT" ? DateOutcome.Read : DateOutcome.Unreadable;
    }

    /// <summary>The numbers before and after the first slash of <c>a/b/c</c>.</summary>
    public static bool TryReadSlashPair(ReadOnlySpan<char> text, out int first, out int second)
    {
        first = second = 0;
        text = text.Trim();
        var one = text.IndexOf('/');
        if (one is not (1 or 2)) return false;
        var two = text[(one + 1)..].IndexOf('/');
        return two is 1 or 2
            && TryReadNumber(text[..one], out first) && TryReadNumber(text.Slice(one + 1, two), out second)
            && ReadDay(text, SlashOrder.MonthFirst, out _, out _, out _) is DateOutcome.Read;
    }

    private static bool IsNothing(ReadOnlySpan<char> text) => text is "" or "-" or "--" or "N/A" or "MULTI";

    private static DateOutcome ReadDay(ReadOnlySpan<char> text, SlashOrder order, out DateOnly day, out DateFormat? format, out int length)
    {
        day = default;
        format = null;
        length = 0;
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
        {
            format = DateFormat.Iso;
            length = 10;
            return TryReadNumber(text[..4], out var y) && TryReadNumber(text[5..7], out var m) && TryReadNumber(text[8..10], out var d)
                ? Day(y, m, d, out day) : DateOutcome.Unreadable;
        }

        if (text.Length >= 8 && TryReadNumber(text[..8], out var digits))
        {
            format = DateFormat.Compact;
            length = 8;
            return Day(digits / 10_000, digits / 100 % 100, digits % 100, out day);
        }

        var delimiter = text.Length > 2 && text[2] is '/' or '-' ? 2 : 1;
        if (text.Length < 6 || !TryReadNumber(text[..delimiter], out var first)) return DateOutcome.Unreadable;
        var rest = text[(delimiter + 1)..];
        var next = rest.IndexOf(text[delimiter]);
        if (next < 0 || !TryReadYear(rest[(next + 1)..], out var year, out var yearLength)) return DateOutcome.Unreadable;
        length = delimiter + 1 + next + 1 + yearLength;
        var middle = rest[..next];
        switch (text[delimiter])
        {
            case '-' when TryReadMonthName(middle, out var month):
                format = DateFormat.DayMonthName;
                return Day(year, month, first, out day);
            case '/' when next <= 2 && TryReadNumber(middle, out var second):
                return ReadSlash(first, second, year, yearLength == 2, order, out day, out format);
            default:
                return DateOutcome.Unreadable;
        }
    }

    private static DateOutcome ReadSlash(
        int first, int second, int year, bool shortYear, SlashOrder order, out DateOnly day, out DateFormat? format)
    {
        // A number above 12 cannot be the month, whatever the rest of the file says.
        var own = first > 12 ? SlashOrder.DayFirst : second > 12 ? SlashOrder.MonthFirst : order;
        format = (own, shortYear) switch
        {
            (SlashOrder.MonthFirst, false) => DateFormat.MonthDayYear,
            (SlashOrder.MonthFirst, true) => DateFormat.MonthDayShortYear,
            (SlashOrder.DayFirst, false) => DateFormat.DayMonthYear,
            (SlashOrder.DayFirst, true) => DateFormat.DayMonthShortYear,
            _ => null,
        };
        var outcome = own == SlashOrder.DayFirst ? Day(year, second, first, out day) : Day(year, first, second, out day);
        return outcome == DateOutcome.Read && own == SlashOrder.Unknown && first != second ? DateOutcome.NeedsOrder : outcome;
    }

    private static DateOutcome Day(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return DateOutcome.Unreadable;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return DateOutcome.Read;
    }

    /// <summary>Reads the year that ends a day; without separator the digits of the time follow it at once.</summary>
    private static bool TryReadYear(ReadOnlySpan<char> text, out int year, out int length)
    {
        var run = 0;
        while (run < text.Length && char.IsAsciiDigit(text[run])) run++;
        var hourDigits = run < text.Length && text[run] == ':' ? 2 : 0;
        length = (run - hourDigits, hourDigits) switch
        {
            (2, _) or (8, 0) => 2,
            (4, _) or (10, 0) => 4,
            _ => 0,
        };
        if (length == 0 || !TryReadNumber(text[..length], out year))
        {
            year = 0;
            return false;
        }

        if (length == 2) year += year < FirstShortYearOfLastCentury ? 2000 : 1900;
        return true;
    }

    private static bool TryReadTimePart(
        ReadOnlySpan<char> text, out TimeOnly? time, out string? zone, out TimeFormat? format, out DateTimeSeparator? separator)
    {
        time = null;
        zone = null;
        format = null;
        separator = null;
        if (text.IsEmpty) return true;
        var (found, width) = text switch
        {
            [';', ..] => (DateTimeSeparator.Semicolon, 1),
            [',', ' ', ..] => (DateTimeSeparator.CommaSpace, 2),
            [',', ..] => (DateTimeSeparator.Comma, 1),
            [' ', ..] => (DateTimeSeparator.Space, 1),
            ['T', ..] => (DateTimeSeparator.LetterT, 1),
            _ => (DateTimeSeparator.None, 0),
        };
        if (!TryReadClock(text[width..], out var clock, out var clockFormat, out var length)) return TryReadZone(text, out zone);
        time = clock;
        format = clockFormat;
        separator = found;
        return TryReadZone(text[(width + length)..], out zone);
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out TimeOnly time, out TimeFormat format, out int length)
    {
        time = default;
        int hour, minute, second;
        if (text.Length >= 8 && text[2] == ':' && text[5] == ':')
        {
            format = TimeFormat.Colons;
            length = 8;
            if (!TryReadNumber(text[..2], out hour)
                || !TryReadNumber(text[3..5], out minute)
                || !TryReadNumber(text[6..8], out second)) return false;
        }
        else
        {
            format = TimeFormat.Compact;
            length = 6;
            if (text.Length < 6 || !TryReadNumber(text[..6], out var digits)) return false;
            (hour, minute, second) = (digits / 10_000, digits / 100 % 100, digits % 100);
        }

        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new TimeOnly(hour, minute, second);
        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<char> text, out string? zone)
    {
        text = text.TrimStart();
        zone = text switch
        {
            "" => null,
            "EST" => "EST",
            "EDT" => "EDT",
            "UTC" => "UTC",
            _ when IsZone(text) => text.ToString(),
            _ => null,
        };
        return text.IsEmpty || zone is not null;
    }

    private static bool IsZone(ReadOnlySpan<char> text)
    {
        const int ShortestName = 3;
        if (text is "Z") return true;
        if (text.Length is < ShortestName or > MaxZoneLength) return false;
        if (text[0] is '+' or '-')
        {
            return text.Length is 5 or 6 && TryReadNumber(text[1..3], out _) && TryReadNumber(text[^2..], out _)
                && (text.Length == 5 || text[3] == ':');
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetter(character) && character is not ('/' or '_')) return false;
        }

        return true;
    }

    private static bool TryReadMonthName(ReadOnlySpan<char> text, out int month)
    {
        month = 0;
        if (text.Length != 3) return false;
        Span<char> upper = stackalloc char[3];
        text.ToUpperInvariant(upper);
        for (var i = 0; i < MonthNames.Length; i += 3)
        {
            if (upper.SequenceEqual(MonthNames.AsSpan(i, 3)))
            {
                month = (i / 3) + 1;
                return true;
            }
        }

        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character)) return false;
            number = (number * 10) + (character - '0');
        }

        return !text.IsEmpty;
    }
}
