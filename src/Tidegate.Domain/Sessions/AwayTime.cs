namespace Tidegate.Domain.Sessions;

/// <summary>A time in which no connection heard anything from an account.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it was over; null while it lasts.</param>
public sealed record AwayTime(DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>
    /// The times in which none of several connections heard anything, the oldest first. Before the first of them began nothing is known;
    /// one that never came up has no gap and says nothing.
    /// </summary>
    /// <param name="connections">When each began, and its gaps.</param>
    public static IReadOnlyList<AwayTime> Of(IEnumerable<(DateTimeOffset Began, IReadOnlyList<SessionGap> Gaps)> connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var turns = connections.SelectMany(one => one.Gaps.SelectMany(Turns).Prepend((At: one.Began, Heard: 1)));
        var away = new List<AwayTime>();
        var heard = 0;
        foreach (var instant in turns.GroupBy(turn => turn.At).OrderBy(turn => turn.Key))
        {
            var before = heard;
            heard += instant.Sum(turn => turn.Heard);
            if (heard == 0 && before > 0)
                away.Add(new(instant.Key, null));
            else if (heard > 0 && before == 0 && away.Count > 0)
                away[^1] = away[^1] with { Until = instant.Key };
        }

        return away;
    }

    private static IEnumerable<(DateTimeOffset At, int Heard)> Turns(SessionGap gap) =>
        gap.Until is { } until ? [(gap.From, -1), (until, 1)] : [(gap.From, -1)];
}
