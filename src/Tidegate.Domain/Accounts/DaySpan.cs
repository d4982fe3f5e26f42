namespace Tidegate.Domain.Accounts;

/// <summary>Days from the first to the last, both included.</summary>
public sealed record DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>Number of days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Joins spans that overlap or touch; the result is ordered.</summary>
    public static IReadOnlyList<DaySpan> Join(IEnumerable<DaySpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var joined = new List<DaySpan>();
        foreach (var span in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            if (joined.Count > 0 && span.From.DayNumber <= joined[^1].To.DayNumber + 1)
            {
                joined[^1] = joined[^1] with { To = span.To > joined[^1].To ? span.To : joined[^1].To };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    /// <summary>What lies between joined spans; a weekend alone is no gap.</summary>
    public static IReadOnlyList<DaySpan> Gaps(IReadOnlyList<DaySpan> joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return [.. joined.Zip(joined.Skip(1), (a, b) => new DaySpan(a.To.AddDays(1), b.From.AddDays(-1))).Where(gap => gap.HasWeekday)];
    }

    private bool HasWeekday =>
        Days > 2 || Enumerable.Range(0, Days).Any(i => From.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
