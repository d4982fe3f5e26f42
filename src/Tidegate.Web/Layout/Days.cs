using System.Globalization;
using System.Text.RegularExpressions;
using Tidegate.Domain.Accounts;

namespace Tidegate.Web.Layout;

/// <summary>Days and instants as text: the weekday always, the zone where a time is named.</summary>
public static partial class Days
{
    /// <summary>As in <c>Thu 19 Nov 2026</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As in <c>Thu 19 Nov 2026 to Fri 20 Nov 2026</c>; one day alone.</summary>
    public static string Text(DaySpan span) => span.Days == 1 ? Text(span.From) : $"{Text(span.From)} to {Text(span.To)}";

    /// <summary>As in <c>Thu 19 Nov</c>.</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>As in <c>Thu 19 Nov 2026, 21:42 UTC</c>.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>As in <c>2026-11-19</c>, for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As in <c>2026-11-19T21:42:18Z</c>, for machines.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A text with each day in it, such as <c>2026-11-19</c>, as people read it.</summary>
    public static string InWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsoDay().Replace(text, match =>
            DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? Text(day)
                : match.Value);
    }

    /// <summary>A span as people say it, as in <c>3 days</c>; the largest unit only.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => "less than a minute",
        { TotalMinutes: < 60 } => Of((int)age.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Of((int)age.TotalHours, "hour"),
        _ => Of((int)age.TotalDays, "day"),
    };

    // A date format that a person is told to set, yyyy-MM-dd, has no digits; an id has more or fewer.
    [GeneratedRegex(@"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex IsoDay();

    private static string Of(int count, string unit) => count == 1 ? $"1 {unit}" : $"{Numbers.Count(count)} {unit}s";
}
