using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tokens;

/// <summary>Ends a personal token; it opens nothing from the next request on.</summary>
public sealed class RevokeToken(TidegateDb db, TimeProvider clock, TokensLog log)
{
    /// <summary>Ends it; false when there is none of this id, or it is not that person's. One that was revoked stays so.</summary>
    /// <param name="token">Its id.</param>
    /// <param name="person">Only if it is this person's; null for anybody's, which is for admins.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<bool> RunAsync(Guid token, Guid? person, CancellationToken cancel)
    {
        var row = await db.Set<PersonalToken>()
            .FirstOrDefaultAsync(t => t.TokenId == token && (person == null || t.PersonId == person), cancel);
        if (row is null)
        {
            return false;
        }

        if (row.RevokedAt is null)
        {
            row.RevokedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancel);
            log.Revoked(token, row.PersonId, row.WorkspaceId);
        }

        return true;
    }
}
