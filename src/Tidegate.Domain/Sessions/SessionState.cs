namespace Tidegate.Domain.Sessions;

/// <summary>How a session with a gateway stands.</summary>
public enum SessionState
{
    /// <summary>It is being made; nothing has gone wrong yet.</summary>
    Connecting = 1,

    /// <summary>The gateway answers and has the broker.</summary>
    Up = 2,

    /// <summary>The gateway has lost the broker (1100). It comes back by itself.</summary>
    BrokerLost = 3,

    /// <summary>It waits for the gateway, which is tried again and again.</summary>
    Waiting = 4,

    /// <summary>It waits for the broker's nightly reset to pass.</summary>
    Reset = 5,

    /// <summary>Nobody takes connections: somebody has to log in at the gateway.</summary>
    LoginNeeded = 6,

    /// <summary>The login is used elsewhere, which takes the broker away from the gateway (10197).</summary>
    Competing = 7,

    /// <summary>Another program has the client id (326).</summary>
    ClientIdTaken = 8,

    /// <summary>The accounts of the login are not what was declared. The session was closed and nothing of it is shown.</summary>
    WrongMode = 9,

    /// <summary>A person has paused it.</summary>
    Paused = 10,
}
