using System.Collections.Immutable;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Gateway;

namespace Tidegate.Simulator.Control;

/// <summary>The scenarios that have a name.</summary>
public static class Scenarios
{
    /// <summary>Nothing goes wrong.</summary>
    public static Scenario Calm { get; } = new("calm", "Nothing goes wrong.", []);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Scenario> All { get; } =
    [
        Calm,
        new(
            "busy-morning",
            "The first two requests meet a server under load (1009); each statement is ready at the fourth look (1019 before).",
            [Flex(FlexFaults.Code, ("code", "1009")) with { Count = 2, Step = FlexSteps.SendRequest }, Flex(FlexFaults.NotReady)]),
        new("maintenance", "A page of HTML stands in place of every answer.", [Flex(FlexFaults.Maintenance)]),
        new("expired-token", "The token has ended (1012).", [Flex(FlexFaults.ExpiredToken)]),
        new("retired-address", "Every request is answered that no statement can be generated now (1001), for ever.",
            [Flex(FlexFaults.NotGenerated) with { Step = FlexSteps.SendRequest }]),
        new("collapsed", "A request without dates or days of its own is answered with one day.", [Flex(FlexFaults.OneDay)]),
        new("drift", "Statements have columns, codes and sections that nobody has heard of.", [Flex(FlexFaults.Drift)]),
        new("bad-line", "Two statements come slowly, the first of them is cut off; then all is well.",
            [Flex(FlexFaults.Truncated) with { Count = 1 }, Flex(FlexFaults.Slow) with { Count = 2 }]),
        new("restless-night", "In half a minute the gateway loses the broker for a minute, then a farm breaks, then the gateway restarts.",
        [
            Gateway(GatewayFaults.BrokerLost) with { After = TimeSpan.FromSeconds(30), For = TimeSpan.FromSeconds(60) },
            Gateway(GatewayFaults.FarmFlap) with { After = TimeSpan.FromSeconds(100), For = TimeSpan.FromSeconds(20) },
            Gateway(GatewayFaults.Restart) with { After = TimeSpan.FromSeconds(130), For = TimeSpan.FromSeconds(40) },
            Gateway(GatewayFaults.IdInUse) with { After = TimeSpan.FromSeconds(170), Count = 2 },
        ]),
        new("lost-answers", "The first three requests about orders are acted on and not answered, and the connection breaks.",
            [Gateway(GatewayFaults.LoseAnswer) with { Step = GatewaySteps.Orders, Count = 3 }]),
        new("stolen-session", "For a minute the user is logged in elsewhere: no market data, then the broker is lost.",
        [
            Gateway(GatewayFaults.CompetingSession) with { For = TimeSpan.FromSeconds(60) },
            Gateway(GatewayFaults.BrokerLost, ("dataLost", "true")) with
            {
                After = TimeSpan.FromSeconds(40),
                For = TimeSpan.FromSeconds(20),
            },
        ]),
        new("rough-line", "Frames come late and in pieces, and two of them end in their middle.",
        [
            Gateway(GatewayFaults.SplitFrames), Gateway(GatewayFaults.Delay, ("seconds", "0.5")),
            Gateway(GatewayFaults.CutFrame) with { After = TimeSpan.FromSeconds(20), Count = 2 },
        ]),
    ];

    /// <summary>The scenario of a name; null when there is none.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    private static FaultOrder Flex(string kind, params ReadOnlySpan<(string Name, string Value)> with) =>
        Fault(SimulatedFlexService.DoorName, kind, with);

    private static FaultOrder Gateway(string kind, params ReadOnlySpan<(string Name, string Value)> with) =>
        Fault(SimulatedGateway.DoorName, kind, with);

    private static FaultOrder Fault(string door, string kind, ReadOnlySpan<(string Name, string Value)> with)
    {
        var order = new FaultOrder { Door = door, Kind = kind };
        foreach (var (name, value) in with)
            order = order with { With = order.With.Add(name, value) };
        return order;
    }
}
