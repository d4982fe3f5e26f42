namespace Tidegate.Domain.Sessions;

/// <summary>What can happen to a session with a gateway.</summary>
public enum SessionEventKind
{
    /// <summary>The product begins to keep it: at its own start, or when a person went on.</summary>
    Started = 1,

    /// <summary>The product does not keep it any more, for it was ended.</summary>
    Stopped = 2,

    /// <summary>The gateway let us in.</summary>
    Up = 3,

    /// <summary>The connection to the gateway broke.</summary>
    Lost = 4,

    /// <summary>It waits before the next try; the text says for what.</summary>
    Waiting = 5,

    /// <summary>The same, and nobody takes connections there, as when the gateway does not run.</summary>
    Refused = 6,

    /// <summary>Another connection has the client id (326).</summary>
    ClientIdTaken = 7,

    /// <summary>The gateway has lost the broker (1100, 2110).</summary>
    BrokerLost = 8,

    /// <summary>The gateway has the broker again (1101, 1102).</summary>
    BrokerRestored = 9,

    /// <summary>What happened while it was away is known.</summary>
    Recovered = 10,

    /// <summary>The login is used elsewhere (10197).</summary>
    Competing = 11,

    /// <summary>The login is ours alone again.</summary>
    CompetingOver = 12,

    /// <summary>The accounts of the login do not fit what was declared; the session was closed.</summary>
    WrongMode = 13,

    /// <summary>A person has paused it.</summary>
    Paused = 14,

    /// <summary>A person has changed its settings: it is made anew.</summary>
    Changed = 15,

    /// <summary>A data farm of the broker went down or came back.</summary>
    Farm = 16,

    /// <summary>Something else that the gateway said with a code.</summary>
    Notice = 17,
}
