using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>Something that goes wrong at a door and can be switched on and off while it runs.</summary>
/// <param name="Name">Lower-kebab word.</param>
/// <param name="Summary">What callers see.</param>
/// <param name="Steps">The steps of the door in which it shows; a fault can be narrowed to one of them.</param>
/// <param name="Parameters">What else can be said about it.</param>
public sealed record FaultKind(string Name, string Summary, ImmutableArray<string> Steps, ImmutableArray<FaultParameter> Parameters);
