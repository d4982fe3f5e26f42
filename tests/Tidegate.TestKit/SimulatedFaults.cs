using System.Collections.Immutable;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;

namespace Tidegate.TestKit;

/// <summary>Faults of the simulated gateway.</summary>
public static class SimulatedFaults
{
    /// <summary>Switches one on, until it is switched off.</summary>
    /// <param name="simulation">The simulation of the gateway.</param>
    /// <param name="kind">Which, such as <see cref="GatewayFaults.Refuse"/>.</param>
    /// <param name="step">Where it strikes; null for its usual place.</param>
    /// <param name="with">Its settings.</param>
    /// <returns>Its number, under which it is switched off.</returns>
    public static int Fault(
        this Simulation simulation, string kind, string? step = null, params IEnumerable<(string Name, string Value)> with)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        var answer = simulation.Faults.Add(new()
        {
            Door = SimulatedGateway.DoorName,
            Kind = kind,
            Step = step,
            With = with.ToImmutableSortedDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
        });
        return ((FaultAnswer.On)answer).Fault.Id;
    }
}
