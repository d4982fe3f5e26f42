using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway.Sessions;

namespace Tidegate.Simulator.Gateway;

/// <summary>Answers the requests of one capability. Everything happens on the gateway's one loop.</summary>
internal interface IRequestHandler
{
    /// <summary>Names the handlers of a client's requests, before the first one comes.</summary>
    void Serve(Client client);

    /// <summary>Forgets what a client has open; it is gone.</summary>
    void Leave(Client client)
    {
    }

    /// <summary>The broker lost what a client is told of prices (1101); it has to ask again.</summary>
    void LoseStreams(Client client)
    {
    }

    /// <summary>Hears what happened at the exchange, in order; clients were told of their orders already.</summary>
    void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
    }

    /// <summary>Sends what the time brought: about once a second of the simulator's clock.</summary>
    void Pulse()
    {
    }
}
