namespace Tidegate.Platform.Linking;

/// <summary>Something that happened while the server worked for a link.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Text">What, for a person.</param>
public sealed record LinkLine(DateTimeOffset At, string Text);
