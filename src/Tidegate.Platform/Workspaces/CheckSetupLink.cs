using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Says whether a set-up link still works, before anyone fills in the form behind it.</summary>
public sealed class CheckSetupLink(TidegateDb db, TimeProvider clock)
{
    /// <summary>True when the token is that of the current link, the link has not expired and there is no owner.</summary>
    public async Task<bool> RunAsync(Secret token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        var link = await db.Set<SetupLink>().AsNoTracking().SingleOrDefaultAsync(cancel);
        return link is not null
            && CryptographicOperations.FixedTimeEquals(link.TokenHash, CreateSetupLink.Hash(token.Reveal()))
            && link.ExpiresAt > clock.GetUtcNow()
            && !await db.Users.AnyAsync(cancel);
    }
}
