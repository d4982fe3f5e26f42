using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Reconciliation;

/// <summary>
/// The hours whose executions stand in the books of a day: from the close of the books before, on Sunday from 17:00, when the first markets
/// open, to the close of its own. While the broker resets its servers nothing executes.
/// </summary>
public static class ExecutionHours
{
    private static readonly TimeOnly SundayBegins = new(17, 0);

    private static readonly SessionClock Nights = new(NewYork.Zone);

    /// <summary>Whether an execution of a day could have happened within a time.</summary>
    public static bool Meet(DateOnly day, AwayTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return false;
        var begin = Instant(day.AddDays(-1), day.DayOfWeek == DayOfWeek.Monday ? SundayBegins : ExecutionTrade.BooksClose);
        var end = Instant(day, ExecutionTrade.BooksClose);
        var (from, until) = (time.From > begin ? time.From : begin, time.Until < end ? time.Until.Value : end);
        while (from < until)
        {
            if (Nights.ResetAt(from) is not { } reset)
                return true;
            from = reset.Until;
        }

        return false;
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new(wall, NewYork.Zone.GetUtcOffset(wall));
    }
}
