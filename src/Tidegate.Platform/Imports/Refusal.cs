namespace Tidegate.Platform.Imports;

/// <summary>Why a file is not imported, for a person: what it is and what to do.</summary>
internal sealed record Refusal(ImportOutcome Outcome, string Message);
