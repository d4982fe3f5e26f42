using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>A session with its story.</summary>
/// <param name="View">How it stands.</param>
/// <param name="ServerVersion">What the gateway speaks; 0 before the first connection.</param>
/// <param name="NextReset">The broker's reset window that is now or comes next.</param>
/// <param name="NextLogin">When the login of the week ends next.</param>
/// <param name="Gaps">Times of the last 30 days in which nothing was heard, the newest first.</param>
/// <param name="Days">The last 30 days on which it was kept, the newest first.</param>
/// <param name="Events">What happened last, the newest first.</param>
public sealed record SessionDetail(
    SessionView View,
    int ServerVersion,
    ResetWindow NextReset,
    DateTimeOffset NextLogin,
    IReadOnlyList<SessionGap> Gaps,
    IReadOnlyList<SessionDayView> Days,
    IReadOnlyList<SessionEventView> Events);
