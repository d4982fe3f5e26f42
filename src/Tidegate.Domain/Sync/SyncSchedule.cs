namespace Tidegate.Domain.Sync;

/// <summary>When a connection is tried next. Knows no clock: whoever wakes it tells the time.</summary>
/// <param name="Times">When the broker's statements are there.</param>
/// <param name="Spread">How much later than others this connection asks, so that not all ask at once.</param>
public sealed record SyncSchedule(StatementTimes Times, TimeSpan Spread)
{
    /// <summary>A statement that is late is asked for again so often, as long as it may only be late.</summary>
    public static readonly TimeSpan LateEvery = TimeSpan.FromHours(1);

    /// <summary>After so long a statement is not late, but the day was a holiday.</summary>
    public static readonly TimeSpan LateUntil = TimeSpan.FromHours(7);

    /// <summary>
    /// The next try: now or earlier means at once. Null when only a person can mend what is wrong. A clock that was set back makes no try
    /// wait longer than it would have from a new start.
    /// </summary>
    /// <param name="state">What is known of the tries.</param>
    /// <param name="coveredTo">The last day that statements cover; null for none.</param>
    /// <param name="now">The time.</param>
    public DateTimeOffset? NextDue(SyncState state, DateOnly? coveredTo, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var held = state.NotBefore is { } until && state.LastTry <= now ? until : now;
        if (state.IsWanted)
            return held;
        return state.Status switch
        {
            SyncStatus.ActionNeeded => null,
            SyncStatus.NeverSynced or SyncStatus.Failing => held,
            _ => NextMorning(state, coveredTo, now),
        };
    }

    private DateTimeOffset NextMorning(SyncState state, DateOnly? coveredTo, DateTimeOffset now)
    {
        var expected = Times.LastDay(now);
        var ready = Times.ReadyAt(expected) + Spread;
        if (coveredTo >= expected)
            return Times.ReadyAt(StatementTimes.Next(coveredTo.Value)) + Spread;
        if (state.LastSuccess is not { } asked || asked < ready || asked > now)
            return ready;
        return asked < ready + LateUntil ? asked + LateEvery : Times.ReadyAt(StatementTimes.Next(expected)) + Spread;
    }
}
