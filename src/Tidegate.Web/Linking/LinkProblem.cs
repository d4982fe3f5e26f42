namespace Tidegate.Web.Linking;

/// <summary>Why a step was not taken.</summary>
/// <param name="Field">The field; empty for the step as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record LinkProblem(string Field, string Message);
