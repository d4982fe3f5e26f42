using System.Text;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Formats;

/// <summary>How one query writes days and times: date format, time format and what stands between them.</summary>
/// <param name="Date">The date format.</param>
/// <param name="Time">The time format.</param>
/// <param name="Separator">What stands between day and time.</param>
public sealed record FlexFormat(
    DateFormat Date = DateFormat.Compact,
    TimeFormat Time = TimeFormat.Compact,
    DateTimeSeparator Separator = DateTimeSeparator.Semicolon)
{
    /// <summary>Bytes that any day with time and zone of up to 20 characters fits into.</summary>
    internal const int MaxBytes = 48;

    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>What the portal offers first: <c>yyyyMMdd;HHmmss</c>.</summary>
    public static FlexFormat Default { get; } = new();

    /// <summary>Every combination that can occur, in a fixed order.</summary>
    public static IReadOnlyList<FlexFormat> All { get; } =
    [
        .. from date in Enum.GetValues<DateFormat>()
           from time in Enum.GetValues<TimeFormat>()
           from separator in Enum.GetValues<DateTimeSeparator>()
           select new FlexFormat(date, time, separator),
    ];

    /// <summary>The pattern as the portal writes it, such as <c>dd/MM/yyyy</c>.</summary>
    public static string PatternOf(DateFormat format) => format switch
    {
        DateFormat.Compact => "yyyyMMdd",
        DateFormat.Iso => "yyyy-MM-dd",
        DateFormat.MonthDayYear => "MM/dd/yyyy",
        DateFormat.MonthDayShortYear => "MM/dd/yy",
        DateFormat.DayMonthYear => "dd/MM/yyyy",
        DateFormat.DayMonthShortYear => "dd/MM/yy",
        DateFormat.DayMonthName => "dd-MMM-yy",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not one of the seven date formats."),
    };

    /// <summary>The date format of a pattern as the portal writes it, or <see langword="false"/>.</summary>
    public static bool TryParsePattern(string pattern, out DateFormat format)
    {
        foreach (var candidate in Enum.GetValues<DateFormat>())
        {
            if (PatternOf(candidate) == pattern)
            {
                format = candidate;
                return true;
            }
        }

        format = default;
        return false;
    }

    /// <summary>The day as text. Two-digit years stand for 1980 to 2079; other years lose their century.</summary>
    public string Write(DateOnly day)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        return Encoding.ASCII.GetString(text[..Write(day, text)]);
    }

    /// <summary>The point in time as text: the day alone when it has no time of day, the zone after a blank when it has one.</summary>
    public string Write(FlexTime time)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        return Encoding.ASCII.GetString(text[..Write(time, text)]);
    }

    /// <summary>The time of day as text.</summary>
    public string Write(TimeOnly time)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        return Encoding.ASCII.GetString(text[..Write(time, text)]);
    }

    /// <summary>
    /// Reads a day. Other unmistakable shapes are accepted too; this format decides which number of <c>a/b/c</c> is the month.
    /// </summary>
    public bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        var read = TryParse(text, out FlexTime time);
        day = time.Date;
        return read;
    }

    /// <summary>Reads a day with or without time of day and zone, see <see cref="TryParse(ReadOnlySpan{char}, out DateOnly)"/>.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out FlexTime time)
    {
        var outcome = DateText.Read(text, OrderOf(Date), out var reading);
        time = reading.Value;
        return outcome == DateOutcome.Read;
    }

    /// <summary>Which number of <c>a/b/c</c> the format takes for the month; unknown where it writes no slashes.</summary>
    internal static SlashOrder OrderOf(DateFormat? format) => format switch
    {
        DateFormat.MonthDayYear or DateFormat.MonthDayShortYear => SlashOrder.MonthFirst,
        DateFormat.DayMonthYear or DateFormat.DayMonthShortYear => SlashOrder.DayFirst,
        _ => SlashOrder.Unknown,
    };

    internal int Write(DateOnly day, Span<byte> text)
    {
        var at = 0;
        switch (Date)
        {
            case DateFormat.Compact:
                Digits(text, ref at, day.Year, 4);
                Digits(text, ref at, day.Month, 2);
                Digits(text, ref at, day.Day, 2);
                break;
            case DateFormat.Iso:
                Digits(text, ref at, day.Year, 4);
                text[at++] = (byte)'-';
                Digits(text, ref at, day.Month, 2);
                text[at++] = (byte)'-';
                Digits(text, ref at, day.Day, 2);
                break;
            case DateFormat.DayMonthName:
                Digits(text, ref at, day.Day, 2);
                text[at++] = (byte)'-';
                at += Encoding.ASCII.GetBytes(MonthNames.AsSpan(3 * (day.Month - 1), 3), text[at..]);
                text[at++] = (byte)'-';
                Digits(text, ref at, day.Year % 100, 2);
                break;
            default:
                var dayFirst = OrderOf(Date) == SlashOrder.DayFirst;
                Digits(text, ref at, dayFirst ? day.Day : day.Month, 2);
                text[at++] = (byte)'/';
                Digits(text, ref at, dayFirst ? day.Month : day.Day, 2);
                text[at++] = (byte)'/';
                var shortYear = Date is DateFormat.MonthDayShortYear or DateFormat.DayMonthShortYear;
                Digits(text, ref at, shortYear ? day.Year % 100 : day.Year, shortYear ? 2 : 4);
                break;
        }

        return at;
    }

    internal int Write(TimeOnly time, Span<byte> text)
    {
        var at = 0;
        Digits(text, ref at, time.Hour, 2);
        if (Time == TimeFormat.Colons) text[at++] = (byte)':';
        Digits(text, ref at, time.Minute, 2);
        if (Time == TimeFormat.Colons) text[at++] = (byte)':';
        Digits(text, ref at, time.Second, 2);
        return at;
    }

    internal int Write(FlexTime time, Span<byte> text)
    {
        var at = Write(time.Date, text);
        if (time.Time is { } timeOfDay)
        {
            var separator = Separator switch
            {
                DateTimeSeparator.Semicolon => ";"u8,
                DateTimeSeparator.Comma => ","u8,
                DateTimeSeparator.Space => " "u8,
                DateTimeSeparator.CommaSpace => ", "u8,
                DateTimeSeparator.LetterT => "T"u8,
                _ => ""u8,
            };
            separator.CopyTo(text[at..]);
            at += separator.Length;
            at += Write(timeOfDay, text[at..]);
        }

        if (time.Zone is { Length: > 0 and <= DateText.MaxZoneLength } zone)
        {
            text[at++] = (byte)' ';
            at += Encoding.ASCII.GetBytes(zone, text[at..]);
        }

        return at;
    }

    private static void Digits(Span<byte> text, ref int at, int value, int count)
    {
        for (var i = at + count - 1; i >= at; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        at += count;
    }
}
