using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Configuration;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>
/// The gateway's settings, from server version 219 on. They are read, not changed: they are given when the gateway starts.
/// </summary>
internal sealed class ConfigurationRequests(GatewayState gateway) : IRequestHandler
{
    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestConfiguration m) => client.Send(new ConfigurationAnswer
        {
            RequestId = m.RequestId,
            Api = new()
            {
                Precautions = new() { BypassOrderPrecautions = true },
                Settings = new()
                {
                    ReadOnlyApi = gateway.Options.IsReadOnly,
                    SocketPort = gateway.Options.Port,
                    MasterClientId = gateway.Options.MasterClientId,
                    DownloadOpenOrdersOnConnection = false,
                    SendMarketDataInLotsForUsStocks = false,
                    RejectMessagesAboveMaxRate = true,
                    AllowLocalhostOnly = true,
                },
            },
            Orders = new() { SmartRouting = new() },
        }));
        client.On(GatewaySteps.Reference, (in UpdateConfiguration m) => client.Send(new ConfigurationUpdated
        {
            RequestId = m.RequestId,
            Status = "error",
            Message = "The settings of the simulated gateway are given when it starts.",
            Errors = ["The settings of the simulated gateway are given when it starts."],
        }));
    }
}
