namespace Tidegate.Simulator.Control;

/// <summary>Why something asked of the simulator's control cannot be done.</summary>
/// <param name="Field">The member at fault, such as <c>count</c>.</param>
/// <param name="Value">What was given; null when nothing was.</param>
/// <param name="Title">What is wrong with it.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record FieldProblem(string Field, string? Value, string Title, string Hint);
