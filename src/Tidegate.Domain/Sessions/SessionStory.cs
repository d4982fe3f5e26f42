using System.Collections.Immutable;

namespace Tidegate.Domain.Sessions;

/// <summary>
/// What the events of a session say of it: how it stands, since when, and when nothing was heard. The same events give the same story.
/// </summary>
public sealed record SessionStory
{
    /// <summary>So many gaps are kept, the latest ones: of more than a year when each night has two.</summary>
    public const int GapsMax = 1500;

    /// <summary>The events of which gaps are made: all others leave out what has been heard.</summary>
    public static readonly ImmutableArray<SessionEventKind> Turns =
    [
        SessionEventKind.Started, SessionEventKind.Stopped, SessionEventKind.Up, SessionEventKind.Lost, SessionEventKind.BrokerLost,
        SessionEventKind.BrokerRestored, SessionEventKind.WrongMode, SessionEventKind.Paused, SessionEventKind.Changed,
    ];

    /// <summary>A gateway that restarts is back within this; what takes longer is something else.</summary>
    public static readonly TimeSpan RestartMax = TimeSpan.FromMinutes(2);

    /// <summary>A gateway that nobody answers at for so long waits for a person.</summary>
    public static readonly TimeSpan LoginAfter = TimeSpan.FromMinutes(15);

    /// <summary>So long after the last sign of it another login is taken to be gone.</summary>
    public static readonly TimeSpan CompetingFor = TimeSpan.FromMinutes(10);

    private readonly SessionClock clock;

    private SessionStory(SessionClock clock) => this.clock = clock;

    /// <summary>How it stands.</summary>
    public SessionState State { get; private init; } = SessionState.Connecting;

    /// <summary>Since when it stands so.</summary>
    public DateTimeOffset Since { get; private init; }

    /// <summary>For what it waits, or what was said last of what is wrong; empty for nothing.</summary>
    public string Detail { get; private init; } = "";

    /// <summary>When it is tried next; null unless it waits.</summary>
    public DateTimeOffset? NextTry { get; private init; }

    /// <summary>When it was up last, and it is now if it is; null when it never was.</summary>
    public DateTimeOffset? LastUp { get; private init; }

    /// <summary>The times in which nothing was heard, the oldest first; the last one may still last.</summary>
    public ImmutableArray<SessionGap> Gaps { get; private init; } = [];

    /// <summary>Whether what the accounts say is heard now.</summary>
    public bool IsHeard => HasGateway && !IsBrokerLost && !IsStopped;

    private bool HasGateway { get; init; }

    private bool IsBrokerLost { get; init; }

    private bool IsStopped { get; init; }

    private bool IsPaused { get; init; }

    private bool IsWrong { get; init; }

    private bool IsIdTaken { get; init; }

    private bool IsRefused { get; init; }

    private bool HasFailed { get; init; }

    /// <summary>Since when the gateway is not connected.</summary>
    private DateTimeOffset AwaySince { get; init; }

    private DateTimeOffset? CompetingSeen { get; init; }

    /// <summary>The story before anything has happened.</summary>
    public static SessionStory Begin(SessionClock clock, DateTimeOffset at) => new(clock) { Since = at, AwaySince = at };

    /// <summary>The story of some events, which come in their order.</summary>
    public static SessionStory Of(SessionClock clock, DateTimeOffset began, IEnumerable<SessionEvent> events) =>
        events.Aggregate(Begin(clock, began), (story, told) => story.After(told));

    /// <summary>The story with one more event.</summary>
    public SessionStory After(SessionEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var next = Take(told).At(told.At);
        if (IsHeard == next.IsHeard)
            return next;
        return next.IsHeard ? next with { Gaps = Closed(told.At), LastUp = told.At }
            : next with { Gaps = Opened(told), LastUp = told.At };
    }

    /// <summary>The same story at a later instant: a night begins or ends, a wait becomes long.</summary>
    public SessionStory At(DateTimeOffset now)
    {
        var state = StateAt(now);
        return state == State ? this : this with { State = state, Since = now };
    }

    private SessionStory Take(SessionEvent told) => told.Kind switch
    {
        SessionEventKind.Started or SessionEventKind.Changed => Away(told) with { IsStopped = false },
        SessionEventKind.Stopped => Away(told) with { IsStopped = true },
        SessionEventKind.Paused => Away(told) with { IsPaused = true, Detail = told.Text },
        SessionEventKind.WrongMode => Away(told) with { IsWrong = true, Detail = told.Text },
        SessionEventKind.Up => this with
        {
            HasGateway = true,
            IsBrokerLost = false,
            IsStopped = false,
            IsPaused = false,
            IsWrong = false,
            IsIdTaken = false,
            IsRefused = false,
            HasFailed = false,
            NextTry = null,
            Detail = "",
        },
        SessionEventKind.Lost => this with
        {
            HasGateway = false,
            IsBrokerLost = false,
            HasFailed = true,
            Detail = told.Text,
            AwaySince = HasGateway ? told.At : AwaySince,
        },
        SessionEventKind.Waiting => Waits(told) with { IsIdTaken = false, IsRefused = false },
        SessionEventKind.Refused => Waits(told) with { IsIdTaken = false, IsRefused = true },
        SessionEventKind.ClientIdTaken => Waits(told) with { IsIdTaken = true, IsRefused = false },
        SessionEventKind.BrokerLost => this with { IsBrokerLost = true, Detail = told.Text },
        SessionEventKind.BrokerRestored => this with { IsBrokerLost = false, Detail = "" },
        SessionEventKind.Competing => this with { CompetingSeen = told.At },
        SessionEventKind.CompetingOver => this with { CompetingSeen = null },
        _ => this,
    };

    // Nothing is known of the gateway: nobody has asked it since.
    private SessionStory Away(SessionEvent told) => this with
    {
        HasGateway = false,
        IsBrokerLost = false,
        IsPaused = false,
        IsWrong = false,
        IsIdTaken = false,
        IsRefused = false,
        HasFailed = false,
        NextTry = null,
        Detail = "",
        AwaySince = told.At,
    };

    private SessionStory Waits(SessionEvent told) => this with
    {
        HasGateway = false,
        HasFailed = true,
        Detail = told.Text,
        NextTry = told.NextTry,
        AwaySince = HasGateway ? told.At : AwaySince,
    };

    private SessionState StateAt(DateTimeOffset now)
    {
        if (IsPaused)
            return SessionState.Paused;
        if (IsWrong)
            return SessionState.WrongMode;
        var isCompeting = CompetingSeen is { } seen && now - seen < CompetingFor;
        var isReset = clock.ResetAt(now) is not null;
        if (HasGateway)
        {
            return isCompeting ? SessionState.Competing : !IsBrokerLost ? SessionState.Up
                : isReset ? SessionState.Reset : SessionState.BrokerLost;
        }

        var away = now - AwaySince;
        return this switch
        {
            { IsIdTaken: true } => SessionState.ClientIdTaken,
            { HasFailed: false } => SessionState.Connecting,
            _ when isCompeting => SessionState.Competing,
            { IsRefused: true } when away >= RestartMax && clock.LastLogin(now) is var login && login >= AwaySince - RestartMax =>
                SessionState.LoginNeeded,
            _ when isReset => SessionState.Reset,
            { IsRefused: true } when away >= LoginAfter => SessionState.LoginNeeded,
            _ => SessionState.Waiting,
        };
    }

    private ImmutableArray<SessionGap> Opened(SessionEvent told)
    {
        var cause = told.Kind switch
        {
            SessionEventKind.Stopped or SessionEventKind.Started => SessionGapCause.Product,
            SessionEventKind.Paused => SessionGapCause.Pause,
            SessionEventKind.Changed => SessionGapCause.Settings,
            SessionEventKind.WrongMode => SessionGapCause.WrongMode,
            _ when clock.ResetAt(told.At) is not null => SessionGapCause.NightlyReset,
            SessionEventKind.BrokerLost => SessionGapCause.Broker,
            _ => SessionGapCause.Gateway,
        };
        var kept = Gaps.Length < GapsMax ? Gaps : Gaps.RemoveAt(0);
        return kept.Add(new(told.At, null, cause));
    }

    private ImmutableArray<SessionGap> Closed(DateTimeOffset at) => Gaps is [.., { Until: null } open]
        ? Gaps.SetItem(Gaps.Length - 1, open with { Until = at })
        : Gaps;
}
