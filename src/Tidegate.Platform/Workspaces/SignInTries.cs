using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Counts wrong passwords and codes. A try is taken before the secret is looked at, in one statement, so any number of tries at once stays
/// within the limit; it is given back when the secret was right. Identity's own counting reads, checks and writes, which lets tries at once
/// through uncounted.
/// </summary>
public sealed class SignInTries(TidegateDb db, TimeProvider clock)
{
    /// <summary>So many wrong tries in a row lock the name.</summary>
    public const int TriesMax = 5;

    /// <summary>For so long; the right password is refused as well.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>Takes one try. False: the name is locked, the secret must not be looked at.</summary>
    internal async Task<bool> TakeAsync(Guid person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? end = now + LockTime;
        var taken = await db.Users
            .Where(p => p.Id == person && (p.LockoutEnd == null || p.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(p => p.AccessFailedCount, p => p.LockoutEnd != null ? 1 : p.AccessFailedCount + 1)
                    .SetProperty(p => p.LockoutEnd, p => p.LockoutEnd == null && p.AccessFailedCount + 1 >= TriesMax ? end : null),
                cancel);
        return taken == 1;
    }

    /// <summary>Gives the try back: the secret was right, but it does not sign in by itself, so earlier wrong tries still count.</summary>
    internal Task GiveBackAsync(Guid person, CancellationToken cancel) =>
        db.Users
            .Where(p => p.Id == person && p.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount - 1)
                    .SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null),
                cancel);

    /// <summary>Forgets all tries: the person signed in, or someone with the right to do so lifted the lock.</summary>
    internal Task ForgetAsync(Guid person, CancellationToken cancel) =>
        db.Users
            .Where(p => p.Id == person)
            .ExecuteUpdateAsync(
                row => row.SetProperty(p => p.AccessFailedCount, 0).SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null), cancel);
}
