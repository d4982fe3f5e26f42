namespace Tidegate.Tws.Client;

/// <summary>A request was refused, or could not be sent.</summary>
public sealed class TwsException : Exception
{
    /// <summary>Code for a request without a connection.</summary>
    public const int NotConnected = 504;

    /// <summary>Code for a gateway that cannot be reached.</summary>
    public const int CannotConnect = 502;

    /// <summary>Code for a gateway that is too old for what was asked.</summary>
    public const int GatewayTooOld = 503;

    /// <summary>Code for an answer that cannot be read.</summary>
    public const int BadMessage = 508;

    /// <summary>Code for a connection that broke.</summary>
    public const int ConnectionLost = 509;

    /// <summary>Code for messages that would wait too long for their turn.</summary>
    public const int TooManyMessages = 100;

    /// <summary>Makes one.</summary>
    public TwsException(TwsError error, Exception? cause = null)
        : base($"{error.Text} (code {error.Code})", cause) => Error = error;

    /// <summary>What the gateway said, or what stands for it.</summary>
    public TwsError Error { get; }
}
