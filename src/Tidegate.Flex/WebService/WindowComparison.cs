namespace Tidegate.Flex.WebService;

/// <summary>Whether an answer covers what was asked for: finding <c>W-03</c> (flex.md §3, §14).</summary>
public abstract record WindowComparison
{
    /// <summary>An answer of one day to fewer asked days than this may be a long weekend's; to more it is the collapse of §3.</summary>
    private const int LongRequestDays = 5;

    private WindowComparison()
    {
    }

    /// <summary>The finding in a sentence for a person; <see langword="null"/> when there is nothing to say.</summary>
    public virtual string? Message => null;

    /// <summary>Compares what was asked with the first and last day of the answer.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="answered">The earliest and latest day over all statements of the answer; <see langword="null"/> when it says
    /// none.</param>
    /// <param name="today">The day in New York. From it on no day is finished, so none is missed.</param>
    public static WindowComparison Of(FlexPeriod asked, FlexWindow? answered, DateOnly today)
    {
        if (answered is not { } given) return new NotKnown();
        var dayCount = asked switch
        {
            FlexPeriod.Dates dates => dates.Window.DayCount,
            FlexPeriod.LookBack back => back.DayCount,
            _ => 0,
        };
        if (dayCount >= LongRequestDays && given.DayCount == 1) return new Collapsed(asked, given);
        if (asked is not FlexPeriod.Dates { Window: var wished }) return new Covers();
        var last = wished.To < today ? wished.To : today.AddDays(-1);
        List<FlexWindow> missing = [];
        if (wished.From < given.From) AddWorkdays(missing, wished.From, Earlier(given.From.AddDays(-1), last));
        if (given.To < last) AddWorkdays(missing, Later(given.To.AddDays(1), wished.From), last);
        return missing.Count == 0 ? new Covers() : new Misses(asked, given, missing);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // A statement may begin and end on the trading days inside of the window; weekends at its ends are not missed.
    private static void AddWorkdays(List<FlexWindow> missing, DateOnly from, DateOnly to)
    {
        while (from <= to && IsWeekend(from)) from = from.AddDays(1);
        while (from <= to && IsWeekend(to)) to = to.AddDays(-1);
        if (from <= to) missing.Add(new(from, to));
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Every asked day that is finished is covered.</summary>
    public sealed record Covers : WindowComparison;

    /// <summary>The answer does not say its days; CSV without its header records does not.</summary>
    public sealed record NotKnown : WindowComparison;

    /// <summary>A long period was answered with a single day: positions are there, trades and cash are not.</summary>
    /// <param name="Asked">What was asked.</param>
    /// <param name="Answered">The day that came.</param>
    public sealed record Collapsed(FlexPeriod Asked, FlexWindow Answered) : WindowComparison
    {
        /// <inheritdoc/>
        public override string Message =>
            $"The broker answered {Answered} alone where {Asked} was asked for. Trades and cash of the other days are missing. Open the "
                + "query in the portal, save it again, and fetch once more.";
    }

    /// <summary>Days are missing at the beginning or the end.</summary>
    /// <param name="Asked">What was asked.</param>
    /// <param name="Answered">What came.</param>
    /// <param name="Missing">The missing days, one or two windows.</param>
    public sealed record Misses(FlexPeriod Asked, FlexWindow Answered, IReadOnlyList<FlexWindow> Missing) : WindowComparison
    {
        /// <inheritdoc/>
        public override string Message =>
            $"The broker answered {Answered} where {Asked} was asked for. Without statement are {string.Join(" and ", Missing)}: before "
                + "the account's opening this is as it should be; otherwise fetch those days by themselves.";
    }
}
