using System.Globalization;

namespace Tidegate.Simulator.FlexService;

/// <summary>What a request says about its window: days from and to, or how many days back; nothing for the query's own period.</summary>
/// <param name="From">First day, together with <paramref name="To"/>.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">So many days back; null beside days from and to.</param>
internal sealed record FlexOverride(DateOnly? From, DateOnly? To, int? Days)
{
    /// <summary>The query's own period.</summary>
    public static FlexOverride None { get; } = new(null, null, null);

    /// <summary>Reads the parameters <c>fd</c>, <c>td</c> and <c>p</c>; the last is ignored beside the others.</summary>
    /// <returns>Null and a code when they cannot be meant: 1020 what cannot be read, 1003 what is longer than the limit.</returns>
    public static (FlexOverride? Override, int Code) Read(string? fromDay, string? toDay, string? days)
    {
        if (fromDay is null && toDay is null)
        {
            if (days is null)
                return (None, 0);
            if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return (null, FlexCodes.RequestInvalid);
            return number is >= 1 and <= FlexWindow.DaysMax ? (new(null, null, number), 0) : (null, FlexCodes.NotAvailable);
        }

        if (!TryRead(fromDay, out var from) || !TryRead(toDay, out var to) || to < from)
            return (null, FlexCodes.RequestInvalid);
        return FlexWindow.Days(from, to) <= FlexWindow.DaysMax ? (new(from, to, null), 0) : (null, FlexCodes.NotAvailable);
    }

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
