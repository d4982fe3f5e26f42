namespace Tidegate.Domain.Sync;

/// <summary>What is kept of the tries of a connection; all instants are UTC.</summary>
public sealed record SyncState
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <summary>Of a connection that was just made.</summary>
    public static SyncState New { get; } = new();

    /// <summary>How it stands.</summary>
    public SyncStatus Status { get; init; }

    /// <summary>When the last try ended.</summary>
    public DateTimeOffset? LastTry { get; init; }

    /// <summary>When the last good try ended.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Tries in a row that did not go well.</summary>
    public int Failures { get; init; }

    /// <summary>The schedule makes no try before this instant; null for none such.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether a person asked for a try now.</summary>
    public bool IsWanted { get; init; }

    /// <summary>Why the last try did not go well; null when it did.</summary>
    public SyncProblem? Problem { get; init; }

    /// <summary>A person asks for a try, or has mended what only a person can.</summary>
    public SyncState Wanted() => this with { IsWanted = true };

    /// <summary>The state after a try.</summary>
    public SyncState After(SyncOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SyncOutcome.Fetched => New with { Status = SyncStatus.Ok, LastTry = now, LastSuccess = now },
        SyncOutcome.Later later => this with
        {
            Status = SyncStatus.Failing,
            LastTry = now,
            Failures = Failures + 1,
            NotBefore = Max(later.At, now + Delays[Math.Min(Failures, Delays.Length - 1)]),
            IsWanted = false,
            Problem = later.Problem,
        },
        SyncOutcome.Stopped stopped => this with
        {
            Status = SyncStatus.ActionNeeded,
            LastTry = now,
            Failures = Failures + 1,
            NotBefore = null,
            IsWanted = false,
            Problem = stopped.Problem,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static DateTimeOffset Max(DateTimeOffset? x, DateTimeOffset y) => x is { } known && known > y ? known : y;
}
