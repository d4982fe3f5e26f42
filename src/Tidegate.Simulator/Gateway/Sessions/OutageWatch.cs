namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>
/// Tells clients when an outage begins and ends, whether it is planned or a fault: the broker lost, a farm broken, a restart. What the
/// clock passed over is told too.
/// </summary>
internal sealed class OutageWatch(GatewayState gateway, Action loseSubscriptions, Action goDown, Func<bool> comeUp)
{
    private const string Farm = "usfarm";

    private DateTimeOffset lookedAt = gateway.Simulation.Clock.GetUtcNow();
    private bool losesData;
    private bool isFlapping;
    private bool isDown;

    /// <summary>Looks at the clock and the faults.</summary>
    public void Look()
    {
        var now = gateway.Simulation.Clock.GetUtcNow();
        foreach (var outage in gateway.Options.Hours.PassedOver(lookedAt, now))
            PassOver(outage);
        lookedAt = now;

        var lost = gateway.Meets(GatewayFaults.BrokerLost, GatewaySteps.Stream, null);
        losesData |= lost?.Flag("dataLost") ?? false;
        LookAtBroker(lost is not null || gateway.Options.Hours.IsBrokerLost(now));
        LookAtFarm(gateway.Meets(GatewayFaults.FarmFlap, GatewaySteps.Stream, null) is not null);
        LookAtGateway(gateway.IsDown);
    }

    private void PassOver(PlannedOutage outage)
    {
        if (outage.IsDown)
        {
            LookAtGateway(shouldBeDown: true);
            LookAtGateway(shouldBeDown: false);
        }
        else
        {
            LookAtBroker(isLost: true);
            LookAtBroker(isLost: false);
        }
    }

    private void LookAtBroker(bool isLost)
    {
        if (isLost == !gateway.HasBroker)
            return;
        gateway.HasBroker = !isLost;
        if (isLost)
        {
            TellAll(1100, "Connectivity between IBKR and Trader Workstation has been lost.");
        }
        else if (losesData)
        {
            TellAll(1101, "Connectivity between IBKR and Trader Workstation has been restored - data lost.");
            loseSubscriptions();
        }
        else
        {
            TellAll(1102, "Connectivity between IBKR and Trader Workstation has been restored - data maintained. "
                + $"All data farms are connected: {Farm}; ushmds; secdefnj.");
        }

        losesData &= isLost;
    }

    private void LookAtFarm(bool flaps)
    {
        if (flaps == isFlapping)
            return;
        isFlapping = flaps;
        if (flaps)
            TellAll(2103, $"Market data farm connection is broken:{Farm}");
        else
            TellAll(2104, $"Market data farm connection is OK:{Farm}");
    }

    private void LookAtGateway(bool shouldBeDown)
    {
        if (shouldBeDown == isDown)
            return;
        if (shouldBeDown)
            goDown();
        // Tried again at the next look when it cannot come up.
        isDown = shouldBeDown || !comeUp();
    }

    private void TellAll(int code, string text)
    {
        foreach (var client in gateway.Clients)
            client.Tell(-1, code, text);
    }
}
