namespace Tidegate.Domain.Sync;

/// <summary>Why a try did not go well.</summary>
/// <param name="Code">The broker's code, or a word of ours such as <c>unreachable</c>.</param>
/// <param name="Sentence">What it is and what to do, for a person.</param>
public sealed record SyncProblem(string Code, string Sentence);
