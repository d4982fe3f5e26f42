using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Tidegate.Simulator.Control;

/// <summary>What a door of the simulated broker offers to its control.</summary>
/// <param name="Name">Lower-case word, such as <c>flex</c>.</param>
/// <param name="FaultKinds">What can go wrong there.</param>
/// <param name="State">What there is to see, as JSON.</param>
/// <param name="Reset">Forgets what callers did, and takes up another seed.</param>
/// <param name="ExpireTokenAt">Sets when the token ends, by the simulator's clock; null for a door without token.</param>
public sealed record SimulatedDoor(
    string Name, ImmutableArray<FaultKind> FaultKinds, Func<JsonObject> State, Action<int> Reset, Action<DateTimeOffset>? ExpireTokenAt);
