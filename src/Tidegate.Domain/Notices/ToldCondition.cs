namespace Tidegate.Domain.Notices;

/// <summary>A condition that people were told of and whose end they were not told yet.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Step">How urgent it was when it was told last.</param>
/// <param name="Title">The line that was told.</param>
/// <param name="Sentence">The words that were told.</param>
public sealed record ToldCondition(string Key, int Step, string Title, string Sentence);
