namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Halts trading in the contracts that a fault names, as long as it is on.</summary>
internal sealed class HaltWatch(GatewayState gateway)
{
    private HashSet<long> halted = [];

    /// <summary>Looks at the faults.</summary>
    public void Look()
    {
        var wanted = gateway.Meeting(GatewayFaults.Halt, GatewaySteps.Stream).Select(fault => (long)fault.Number("conid"))
            .Where(conid => gateway.Exchange.Listings.ByConid(conid) is not null).ToHashSet();
        foreach (var conid in wanted.Except(halted))
            gateway.Exchange.Halt(conid);
        foreach (var conid in halted.Except(wanted))
            gateway.Exchange.Resume(conid);
        halted = wanted;
    }

    /// <summary>The exchange is a new one.</summary>
    public void Forget() => halted = [];
}
