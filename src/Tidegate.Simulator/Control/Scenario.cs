using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>A named set of faults with which the simulator starts over.</summary>
/// <param name="Name">Lower-kebab word.</param>
/// <param name="Summary">What happens.</param>
/// <param name="Faults">The faults that are on at its start.</param>
public sealed record Scenario(string Name, string Summary, ImmutableArray<FaultOrder> Faults);
