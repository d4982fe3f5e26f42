using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tidegate.Flex.Formats;

namespace Tidegate.TestKit.Statements;

/// <summary>
/// Writes all days and times of a statement file in another format of the portal. Columns are told by their names and values by their
/// shape, here and not by the reader's own descriptions, so that the two can be wrong only apart. Understands files that were recorded
/// with <c>yyyyMMdd</c> or <c>yyyy-MM-dd</c>, which all of ours were.
/// <code>
/// foreach (var format in DateRewriting.PortalFormats) Check(DateRewriting.Rewrite(sample.Read(), format));
/// </code>
/// </summary>
public static partial class DateRewriting
{
    private static readonly string[] Columns =
    [
        "date", "dateOpened", "dateFunded", "dateClosed", "whenGenerated", "whenRealized", "whenReopened", "orderTime",
        "orderPlacementTime", "expiry", "maturity", "targetSettlement",
    ];

    /// <summary>The 56 formats that a query's owner can choose: 7 of days, 2 of times, 4 separators.</summary>
    public static IReadOnlyList<FlexFormat> PortalFormats { get; } =
        [.. FlexFormat.All.Where(f => f.Separator is not (DateTimeSeparator.CommaSpace or DateTimeSeparator.LetterT))];

    /// <summary>One of each date format, with separators and time formats mixed: for what is too slow to do 56 times.</summary>
    public static IReadOnlyList<FlexFormat> FewFormats { get; } =
    [
        new(DateFormat.Compact, TimeFormat.Compact, DateTimeSeparator.None),
        new(DateFormat.Iso, TimeFormat.Colons, DateTimeSeparator.Space),
        new(DateFormat.MonthDayYear, TimeFormat.Colons, DateTimeSeparator.Comma),
        new(DateFormat.DayMonthName, TimeFormat.Compact, DateTimeSeparator.Semicolon),
    ];

    /// <summary>The file with every day and time written in the format; the rest is untouched.</summary>
    public static byte[] Rewrite(byte[] file, FlexFormat format)
    {
        var document = StatementMarkup.Parse(file);
        foreach (var attribute in document.Descendants().Attributes())
        {
            var name = attribute.Name.LocalName;
            if (name == "tradeTime") attribute.Value = RewriteClock(attribute.Value, format);
            else if (IsDate(name)) attribute.Value = RewriteDate(attribute.Value, format);
        }

        return StatementMarkup.Bytes(document);
    }

    /// <summary>
    /// Whether some day of the file stands above the 12th: then no order of <c>a/b/c</c> can be mistaken for another, and a reader that
    /// calls the file ambiguous is wrong.
    /// </summary>
    public static bool HasDayAboveTwelve(byte[] file) =>
        StatementMarkup.Parse(file).Descendants().Attributes().Where(a => IsDate(a.Name.LocalName))
            .Any(a => Parse(a.Value) is { } parsed && parsed.Day.Day > 12);

    private static bool IsDate(string name) =>
        name.EndsWith("Date", StringComparison.Ordinal) || name.EndsWith("DateTime", StringComparison.Ordinal)
            || name == "settleDateTarget" || Columns.Contains(name);

    private static string RewriteDate(string value, FlexFormat format)
    {
        if (Parse(value) is not var (day, clock, zone)) return value;
        var separator = format.Separator switch
        {
            DateTimeSeparator.Semicolon => ";",
            DateTimeSeparator.Comma => ",",
            DateTimeSeparator.Space => " ",
            DateTimeSeparator.None => "",
            DateTimeSeparator.CommaSpace => ", ",
            _ => "T",
        };
        var pattern = FlexFormat.PatternOf(format.Date).Replace("/", "'/'", StringComparison.Ordinal);
        var written = day.ToString(pattern, CultureInfo.InvariantCulture);
        return clock is { } time ? written + separator + Clock(time, format) + zone : written;
    }

    private static string RewriteClock(string value, FlexFormat format) =>
        TimeOnly.TryParseExact(value, ["HHmmss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Clock(time, format)
            : value;

    private static string Clock(TimeOnly time, FlexFormat format) =>
        time.ToString(format.Time == TimeFormat.Colons ? "HH':'mm':'ss" : "HHmmss", CultureInfo.InvariantCulture);

    private static (DateOnly Day, TimeOnly? Clock, string Zone)? Parse(string value)
    {
        var match = Recorded().Match(value);
        if (!match.Success) return null;
        var digits = match.Groups["day"].Value.Replace("-", "", StringComparison.Ordinal);
        var day = DateOnly.ParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture);
        TimeOnly? clock = match.Groups["clock"] is { Success: true, Value: var text }
            ? TimeOnly.ParseExact(text.Replace(":", "", StringComparison.Ordinal), "HHmmss", CultureInfo.InvariantCulture)
            : null;
        return (day, clock, match.Groups["zone"].Value);
    }

    [GeneratedRegex(
        @"^(?<day>\d{8}|\d{4}-\d\d-\d\d)((;|, |,| |T)(?<clock>\d{6}|\d\d:\d\d:\d\d)(?<zone> [A-Z]{3})?)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Recorded();
}
