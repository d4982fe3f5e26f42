using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>What happens to a connection, apart from its data.</summary>
public abstract record ConnectionEvent
{
    private ConnectionEvent()
    {
    }

    /// <summary>An attempt begins.</summary>
    /// <param name="Attempt">1 for the first one.</param>
    public sealed record Connecting(int Attempt) : ConnectionEvent;

    /// <summary>Requests may be sent; orders too, except after a break: then from <see cref="Recovered"/> on.</summary>
    /// <param name="ServerVersion">What client and gateway agreed on.</param>
    /// <param name="GatewayTime">Local time at the gateway with its zone, as sent.</param>
    /// <param name="Accounts">The accounts of the login.</param>
    public sealed record Ready(int ServerVersion, string GatewayTime, ImmutableArray<string> Accounts) : ConnectionEvent;

    /// <summary>
    /// The gateway, or the broker behind it, was away; now all that may have happened meanwhile is known, and orders may be sent.
    /// </summary>
    /// <param name="Gap">How long it was not known, from the first loss on.</param>
    public sealed record Recovered(TimeSpan Gap) : ConnectionEvent;

    /// <summary>Another connection has this client id, maybe the own old one: it is tried again with the same id.</summary>
    public sealed record ClientIdInUse(int ClientId) : ConnectionEvent;

    /// <summary>The gateway has lost the broker (1100, 2110). The socket stays.</summary>
    public sealed record BrokerLost(string Text) : ConnectionEvent;

    /// <summary>The gateway has the broker again (1101, 1102). Orders may be sent from <see cref="Recovered"/> on.</summary>
    /// <param name="DataLost">Whether subscriptions were lost (1101); they are asked for again.</param>
    public sealed record BrokerRestored(bool DataLost) : ConnectionEvent;

    /// <summary>A data farm went down or came back; socket and orders are fine.</summary>
    public sealed record Farm(int Code, string Text) : ConnectionEvent;

    /// <summary>A message could not be read; the next ones are.</summary>
    /// <param name="MessageId">Its number; 0 if not even that could be read.</param>
    /// <param name="Cause">What was expected and what stood there.</param>
    /// <param name="Payload">Its bytes, at most the first 4096.</param>
    public sealed record Unreadable(int MessageId, string Cause, ImmutableArray<byte> Payload) : ConnectionEvent;

    /// <summary>A notice of the gateway that belongs to no request, or to one that goes on all the same.</summary>
    public sealed record Notice(TwsError Error) : ConnectionEvent;

    /// <summary>The connection is gone.</summary>
    public sealed record Lost(string Cause) : ConnectionEvent;

    /// <summary>What the client waits for now, in words for people.</summary>
    /// <param name="For">Who or what has to do something, by what the last attempt met and by how long none was let in.</param>
    /// <param name="Wait">Until the next attempt.</param>
    public sealed record Waiting(string For, TimeSpan Wait) : ConnectionEvent
    {
        /// <summary>Whether nobody takes connections there, as when the gateway does not run.</summary>
        public bool IsRefused { get; init; }
    }
}
