namespace Tidegate.Platform.Workspaces;

/// <summary>What is wrong with one field of a form or command, and what to do about it.</summary>
/// <param name="Field">Name of the field, lower case: <c>name</c>, <c>password</c>, <c>code</c>.</param>
/// <param name="Text">One or two sentences for the person; never contains a secret.</param>
public sealed record FieldProblem(string Field, string Text);
