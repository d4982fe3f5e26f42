using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tokens;

/// <summary>Lists personal tokens; their secrets are known to nobody.</summary>
public sealed class GetTokens(TidegateDb db, TimeProvider clock)
{
    /// <summary>The tokens of the workspace, those that work first, then the newest first.</summary>
    /// <param name="person">Whose; null for everybody's.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IReadOnlyList<TokenView>> RunAsync(Guid? person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<PersonalToken>().AsNoTracking()
            .Where(t => person == null || t.PersonId == person)
            .Join(db.Users, t => t.PersonId, p => p.Id, (t, p) => new { Token = t, p.UserName })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => View(row.Token, row.UserName ?? "", now))
                .OrderBy(token => token.State).ThenByDescending(token => token.Id),
        ];
    }

    internal static TokenView View(PersonalToken row, string person, DateTimeOffset now) => new(
        row.TokenId,
        row.PersonId,
        person,
        row.Name,
        row.Scope,
        row.RevokedAt is not null ? TokenState.Revoked : row.EndsAt <= now ? TokenState.Ended : TokenState.Active,
        row.CreatedAt,
        row.EndsAt,
        row.LastUsedAt,
        row.RevokedAt);
}
