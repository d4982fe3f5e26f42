using Microsoft.AspNetCore.Identity;

namespace Tidegate.Platform.Workspaces;

/// <summary>Someone who signs in. What a person may do stands in the memberships.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>
    /// Until when the password given by someone else works, UTC; null when the person chose the password. Such a password opens only the
    /// page that asks for a new one.
    /// </summary>
    public DateTimeOffset? OneTimePasswordUntil { get; set; }

    /// <summary>
    /// The newest 30-second step (Unix time / 30) whose code was accepted. A code of this step or an older one is refused: each works once.
    /// </summary>
    public long LastTotpStep { get; set; }
}
