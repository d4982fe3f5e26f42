namespace Tidegate.Domain.Sessions;

/// <summary>Something that happened to a session with a gateway.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Code">The broker's code; 0 for none.</param>
/// <param name="Text">What was said of it, for people; may be empty.</param>
public sealed record SessionEvent(DateTimeOffset At, SessionEventKind Kind, int Code = 0, string Text = "")
{
    /// <summary>When it is tried next; null unless it waits.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
