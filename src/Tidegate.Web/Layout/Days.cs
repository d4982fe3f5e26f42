using System.Globalization;

namespace Tidegate.Web.Layout;

/// <summary>Days and instants as text: the weekday always, the zone where a time is named.</summary>
public static class Days
{
    /// <summary>As in <c>Thu 19 Nov 2026</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As in <c>Thu 19 Nov</c>.</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>As in <c>Thu 19 Nov 2026, 21:42 UTC</c>.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>As in <c>2026-11-19</c>, for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As in <c>2026-11-19T21:42:18Z</c>, for machines.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A span as people say it, as in <c>3 days</c>; the largest unit only.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => "less than a minute",
        { TotalMinutes: < 60 } => Of((int)age.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Of((int)age.TotalHours, "hour"),
        _ => Of((int)age.TotalDays, "day"),
    };

    private static string Of(int count, string unit) => count == 1 ? $"1 {unit}" : $"{Numbers.Count(count)} {unit}s";
}
