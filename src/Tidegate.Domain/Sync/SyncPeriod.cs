using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Sync;

/// <summary>
/// Which days a try asks for: what is missing, and days that are there already, for the broker still changes them (flex.md §3): a week each
/// day, 45 days with each new month, a year with each new quarter.
/// </summary>
public static class SyncPeriod
{
    /// <summary>Days that one statement covers at most.</summary>
    public const int DaysMax = 365;

    private const int DaysOfMonth = 45;
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>The spans to ask for, the newest first. None is beyond the last day; they may be longer than a statement.</summary>
    /// <param name="coverage">What is there.</param>
    /// <param name="last">The last day that the broker has.</param>
    /// <param name="before">The last day that the broker had at the last good try; null when there was none.</param>
    public static IReadOnlyList<DaySpan> Of(SyncCoverage coverage, DateOnly last, DateOnly? before)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Covered.Count == 0)
            return [.. Within(coverage.Bottom, new(last.AddDays(1 - DaysMax), last))];

        var first = coverage.Covered[0].From;
        var missing = DaySpan.Gaps(coverage.Covered) is [var gap, ..] ? gap.From : coverage.Covered[^1].To.AddDays(1);
        var again = last.AddDays(1 - Overlap(last, before));
        var newest = missing < again ? missing : again;
        return
        [
            .. Within(coverage.Bottom, new(newest < first ? first : newest, last)),
            .. Within(coverage.Bottom, new(coverage.Bottom ?? first.AddDays(-DaysMax), first.AddDays(-1))),
        ];
    }

    private static int Overlap(DateOnly last, DateOnly? before) => before is not { } day || Quarter(day) != Quarter(last)
        ? DaysMax
        : day.Month != last.Month ? DaysOfMonth : DaysOfWeek;

    private static int Quarter(DateOnly day) => (day.Year * 12 + day.Month - 1) / MonthsOfQuarter;

    private static IEnumerable<DaySpan> Within(DateOnly? bottom, DaySpan span)
    {
        var from = bottom > span.From ? bottom.Value : span.From;
        return from <= span.To ? [new(from, span.To)] : [];
    }
}
