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

    /// <summary>The days up to the last one that the broker has; they may be more than a statement covers.</summary>
    /// <param name="coverage">What is there.</param>
    /// <param name="last">The last day that the broker has.</param>
    /// <param name="before">The last day that the broker had at the last good try; null when there was none.</param>
    public static DaySpan Newest(SyncCoverage coverage, DateOnly last, DateOnly? before)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Covered.Count == 0)
            return From(coverage.Bottom, last.AddDays(1 - DaysMax), last);

        var missing = DaySpan.Gaps(coverage.Covered) is [var gap, ..] ? gap.From : coverage.Covered[^1].To.AddDays(1);
        var again = last.AddDays(1 - Overlap(last, before));
        var newest = missing < again ? missing : again;
        var first = coverage.Covered[0].From;
        return From(coverage.Bottom, newest < first ? first : newest, last);
    }

    /// <summary>
    /// Days before the first covered one, back to where the account or the broker's history begins; a year while neither is known. Null
    /// when there are none, or nothing is covered yet.
    /// </summary>
    public static DaySpan? Older(SyncCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Covered.Count == 0)
            return null;
        var first = coverage.Covered[0].From;
        var from = coverage.Bottom ?? first.AddDays(-DaysMax);
        return from < first ? new(from, first.AddDays(-1)) : null;
    }

    private static int Overlap(DateOnly last, DateOnly? before) => before is not { } day || Quarter(day) != Quarter(last)
        ? DaysMax
        : day.Month != last.Month ? DaysOfMonth : DaysOfWeek;

    private static int Quarter(DateOnly day) => (day.Year * 12 + day.Month - 1) / MonthsOfQuarter;

    private static DaySpan From(DateOnly? bottom, DateOnly from, DateOnly to) =>
        new(bottom > from && bottom <= to ? bottom.Value : from, to);
}
