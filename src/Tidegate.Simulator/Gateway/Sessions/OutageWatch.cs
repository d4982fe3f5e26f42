using Tidegate.Simulator.Control;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Tells clients when a lasting fault begins and ends: the broker lost, a farm broken, a restart.</summary>
internal sealed class OutageWatch(GatewayState gateway, Action lostSubscriptions, Action restart)
{
    private const string Farm = "usfarm";

    private Fault? lost;
    private bool isFlapping;
    private bool isRestarting;

    /// <summary>Looks at the faults.</summary>
    public void Look()
    {
        LookAtBroker(gateway.Meets(GatewayFaults.BrokerLost, GatewaySteps.Stream, null));
        var flaps = gateway.Meets(GatewayFaults.FarmFlap, GatewaySteps.Stream, null) is not null;
        if (flaps != isFlapping)
        {
            isFlapping = flaps;
            if (flaps)
                TellAll(2103, $"Market data farm connection is broken:{Farm}");
            else
                TellAll(2104, $"Market data farm connection is OK:{Farm}");
        }

        var restarts = gateway.Meets(GatewayFaults.Restart, GatewaySteps.Connect, null) is not null;
        if (restarts && !isRestarting)
            restart();
        isRestarting = restarts;
    }

    private void LookAtBroker(Fault? fault)
    {
        if (fault is not null && lost is null)
            TellAll(1100, "Connectivity between IBKR and Trader Workstation has been lost.");
        if (fault is null && lost is { } over)
        {
            if (over.Flag("dataLost"))
            {
                TellAll(1101, "Connectivity between IBKR and Trader Workstation has been restored - data lost.");
                lostSubscriptions();
            }
            else
            {
                TellAll(1102, "Connectivity between IBKR and Trader Workstation has been restored - data maintained. "
                    + $"All data farms are connected: {Farm}; ushmds; secdefnj.");
            }
        }

        lost = fault;
        gateway.HasBroker = fault is null;
    }

    private void TellAll(int code, string text)
    {
        foreach (var client in gateway.Clients)
            client.Tell(-1, code, text);
    }
}
