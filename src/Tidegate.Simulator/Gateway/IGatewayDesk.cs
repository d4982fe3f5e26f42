using Tidegate.Simulator.Gateway.Sessions;

namespace Tidegate.Simulator.Gateway;

/// <summary>Answers the requests of one capability. Everything happens on the gateway's one loop.</summary>
internal interface IGatewayDesk
{
    /// <summary>Names the handlers of a client's requests, before the first one comes.</summary>
    void Serve(Client client);

    /// <summary>Forgets what a client has open; it is gone.</summary>
    void Leave(Client client)
    {
    }

    /// <summary>Sends what the time brought: about once a second of the simulator's clock.</summary>
    void Pulse()
    {
    }
}
