using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>Something that happened to a session.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Code">The broker's code; null for none.</param>
/// <param name="Text">What was said of it; may be empty.</param>
public sealed record SessionEventView(DateTimeOffset At, SessionEventKind Kind, int? Code, string Text);
