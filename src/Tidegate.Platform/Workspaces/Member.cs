using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Workspaces;

/// <summary>One person of the workspace, as an admin sees it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Role">What the person may do here.</param>
/// <param name="Since">Member since, UTC.</param>
/// <param name="LastSeenAt">The last request, UTC; null when not signed in anywhere.</param>
/// <param name="TwoFactor">A code is asked for at sign-in.</param>
/// <param name="MustChangePassword">The one-time password was not replaced yet.</param>
/// <param name="LockedUntil">Until when wrong tries lock the name, UTC; null when they do not.</param>
public sealed record Member(
    Guid Person, string Name, Role Role, DateTimeOffset Since, DateTimeOffset? LastSeenAt, bool TwoFactor, bool MustChangePassword,
    DateTimeOffset? LockedUntil);
