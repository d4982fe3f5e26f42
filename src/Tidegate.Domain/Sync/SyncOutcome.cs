namespace Tidegate.Domain.Sync;

/// <summary>How a try ended.</summary>
public abstract record SyncOutcome
{
    private SyncOutcome()
    {
    }

    /// <summary>All that was asked for came, though it may hold no new day.</summary>
    public sealed record Fetched : SyncOutcome;

    /// <summary>The broker asks to come back.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="At">Not before this instant; null where only our own delays hold.</param>
    public sealed record Later(SyncProblem Problem, DateTimeOffset? At) : SyncOutcome;

    /// <summary>Only a person can mend it.</summary>
    /// <param name="Problem">Why, and what to do.</param>
    public sealed record Stopped(SyncProblem Problem) : SyncOutcome;
}
