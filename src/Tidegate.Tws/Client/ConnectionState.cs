namespace Tidegate.Tws.Client;

/// <summary>How a connection stands.</summary>
public enum ConnectionState
{
    /// <summary>Not connected, and nobody tries.</summary>
    Closed,

    /// <summary>Connecting for the first time or again, or finding out what happened to orders during a break.</summary>
    Connecting,

    /// <summary>Requests and orders may be sent.</summary>
    Ready,

    /// <summary>
    /// The socket is up but the gateway has lost the broker (1100, 2110): nothing said about orders counts until it is back.
    /// </summary>
    Degraded,
}
