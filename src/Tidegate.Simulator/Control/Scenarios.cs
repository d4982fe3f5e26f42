using System.Collections.Immutable;
using Tidegate.Simulator.FlexService;

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
    ];

    /// <summary>The scenario of a name; null when there is none.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    private static FaultOrder Flex(string kind, params ReadOnlySpan<(string Name, string Value)> with)
    {
        var order = new FaultOrder { Door = SimulatedFlexService.DoorName, Kind = kind };
        foreach (var (name, value) in with)
            order = order with { With = order.With.Add(name, value) };
        return order;
    }
}
