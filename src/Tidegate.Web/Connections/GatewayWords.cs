using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Connections;

/// <summary>How a session with a gateway stands, in words.</summary>
public static class GatewayWords
{
    private const decimal GoodDay = 0.99m;
    private const decimal PoorDay = 0.9m;

    /// <summary>The state as one word or two.</summary>
    public static string State(SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return !session.IsKept && session.State != SessionState.Paused ? "not kept" : session.State switch
        {
            SessionState.Connecting => "connecting",
            SessionState.Up => "up",
            SessionState.BrokerLost => "broker lost",
            SessionState.Waiting => "waiting",
            SessionState.Reset => "nightly reset",
            SessionState.LoginNeeded => "login needed",
            SessionState.Competing => "used elsewhere",
            SessionState.ClientIdTaken => "client id taken",
            SessionState.WrongMode => "wrong account",
            SessionState.Paused => "paused",
            _ => throw new ArgumentOutOfRangeException(nameof(session), session.State, "This state has no word."),
        };
    }

    /// <summary>Class of the state's colour.</summary>
    public static string Tone(SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session switch
        {
            { State: SessionState.Paused } or { IsKept: false } => "is-alone",
            { State: SessionState.Up } => "is-equal",
            { State: SessionState.Connecting } => "is-explained",
            { State: var state } when SessionAdvice.NeedsPerson(state) => "is-broken",
            _ => "is-estimated",
        };
    }

    /// <summary>Icon of the state.</summary>
    public static string Icon(SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Tone(session) switch
        {
            "is-equal" => "circle-check",
            "is-explained" => "refresh",
            "is-broken" => "alert-triangle",
            "is-estimated" => "clock",
            _ => "circle-dashed",
        };
    }

    /// <summary>What taking over does to the other one; null when no other one is in the way.</summary>
    public static string? TakingOver(SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session switch
        {
            { IsKept: false } => null,
            { State: SessionState.Competing } =>
                "We connect anew and ask for the market data again. Who is logged in elsewhere stays logged in, but may lose the data to "
                + "us; the broker decides.",
            { State: SessionState.ClientIdTaken } =>
                "We ask for the client id again at once. The other program is not ended: the gateway keeps it until it leaves, and then "
                + "lets us in.",
            _ => null,
        };
    }

    /// <summary>When it is tried next.</summary>
    public static string Next(SessionView session, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session switch
        {
            { State: SessionState.Paused } => "when somebody goes on",
            { State: SessionState.WrongMode } => "when you have mended it",
            { NextTry: { } next } when next > now => $"in {Days.Age(next - now)}",
            { State: SessionState.Up or SessionState.Competing or SessionState.BrokerLost } => "nothing to try",
            _ => "within half a minute",
        };
    }

    /// <summary>What is connected to.</summary>
    public static string Place(GatewayTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var usual = GatewayPorts.Name(terms.Port) is { } name ? $" ({name})" : "";
        return FormattableString.Invariant($"{terms.Host}:{terms.Port}{usual}, client id {terms.ClientId}");
    }

    /// <summary>Why nothing was heard.</summary>
    public static string Cause(SessionGapCause cause) => cause switch
    {
        SessionGapCause.Gateway => "the connection to the gateway broke",
        SessionGapCause.Broker => "the gateway had lost the broker",
        SessionGapCause.NightlyReset => "the broker's nightly reset",
        SessionGapCause.Product => "Tidegate did not run",
        SessionGapCause.Pause => "somebody had paused it",
        SessionGapCause.Settings => "the settings were changed",
        SessionGapCause.WrongMode => "the login was not what was declared",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "This cause has no words."),
    };

    /// <summary>What happened.</summary>
    public static string Happened(SessionEventView told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var words = told.Kind switch
        {
            SessionEventKind.Started => "Tidegate began to keep it",
            SessionEventKind.Stopped => "Tidegate ended",
            SessionEventKind.Up => "Connected",
            SessionEventKind.Lost => "The connection broke",
            SessionEventKind.Waiting => "Waits",
            SessionEventKind.Refused => "Waits; nobody takes connections",
            SessionEventKind.ClientIdTaken => "The client id is in use",
            SessionEventKind.BrokerLost => "The gateway lost the broker",
            SessionEventKind.BrokerRestored => "The gateway has the broker again",
            SessionEventKind.Recovered => "What happened meanwhile is known",
            SessionEventKind.Competing => "The user name is in use elsewhere",
            SessionEventKind.CompetingOver => "The user name is ours alone again",
            SessionEventKind.WrongMode => "The login is not what was declared",
            SessionEventKind.Paused => "Somebody paused it",
            SessionEventKind.Changed => "Somebody changed it",
            SessionEventKind.Farm => SessionCodes.Words(told.Code ?? 0),
            SessionEventKind.Notice => "The gateway said",
            _ => throw new ArgumentOutOfRangeException(nameof(told), told.Kind, "This event has no words."),
        };
        return told.Kind is SessionEventKind.Farm && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>Class of a day's colour, by its availability.</summary>
    public static string Tone(SessionDayView? day) => day?.Availability switch
    {
        null => "is-alone",
        >= GoodDay => "is-equal",
        >= PoorDay => "is-estimated",
        _ => "is-broken",
    };

    /// <summary>A time to wait, as in <c>in 3 h</c>.</summary>
    public static string In(DateTimeOffset at, DateTimeOffset now) => at <= now ? "now" : $"in {Days.Age(at - now)}";
}
