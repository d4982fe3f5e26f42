namespace Tidegate.Domain.Connections;

/// <summary>Why a line of a test is not good, and what to do about it.</summary>
/// <param name="What">What may be the cause, as a sentence.</param>
/// <param name="Mend">What to do, with the place where it is changed.</param>
public sealed record TestCause(string What, string Mend);
