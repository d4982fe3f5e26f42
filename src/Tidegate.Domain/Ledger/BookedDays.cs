using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Ledger;

/// <summary>Whether statements have come to an execution that a gateway told.</summary>
public static class BookedDays
{
    /// <summary>
    /// From this time of New York on the broker may book an execution on the next day (flex.md §3: commodities close at 17:15).
    /// </summary>
    private static readonly TimeOnly PerhapsNextDay = new(17, 0);

    /// <summary>Whether an activity statement that has the execution would have told it.</summary>
    /// <param name="statements">Days of the activity statements with trades.</param>
    /// <param name="day">The day in whose books it should stand.</param>
    /// <param name="instant">When it happened.</param>
    public static bool Reach(IReadOnlyList<DaySpan> statements, DateOnly day, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var wall = TimeZoneInfo.ConvertTime(instant, NewYork.Zone).DateTime;
        return statements.Any(days => days.From <= day && day <= days.To)
            && (TimeOnly.FromDateTime(wall) < PerhapsNextDay || statements.Any(days => days.To > day));
    }
}
