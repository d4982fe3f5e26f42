namespace Tidegate.Platform.Sessions;

/// <summary>How often a code of the broker came on a day.</summary>
/// <param name="Code">The code; 0 for all that were not counted apart.</param>
/// <param name="Words">What it means.</param>
/// <param name="Count">How often.</param>
public sealed record SessionErrorView(int Code, string Words, int Count);
