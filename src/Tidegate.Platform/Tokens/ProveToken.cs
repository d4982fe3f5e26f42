using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Tokens;

/// <summary>
/// Finds what a token opens. Nothing is cached: a token, a role or a membership that ended a moment ago opens nothing any more.
/// </summary>
public sealed class ProveToken(TidegateDb db, TimeProvider clock)
{
    private static readonly TimeSpan UsedGrain = TimeSpan.FromMinutes(1);

    /// <summary>Proves a text. The last use is written at most once a minute.</summary>
    public async Task<TokenProof> RunAsync(Secret text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var secret = text.Reveal();
        if (!TokenText.IsMeant(secret))
        {
            return new TokenProof.NotAToken();
        }

        if (!TokenText.IsWhole(secret))
        {
            return new TokenProof.Mistyped();
        }

        var (now, hash) = (clock.GetUtcNow(), TokenText.Hash(secret));
        var query =
            from t in db.Set<PersonalToken>()
            where t.TokenHash == hash
            join m in db.Set<Membership>() on new { t.WorkspaceId, t.PersonId } equals new { m.WorkspaceId, m.PersonId }
            join p in db.Users on t.PersonId equals p.Id
            join w in db.Set<Workspace>() on t.WorkspaceId equals w.Id
            select new { Token = t, m.Role, p.UserName, WorkspaceName = w.Name };

        // The workspace is not known before this query; it is what the query finds out.
        var found = await query.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(cancel);
        switch (found)
        {
            case null:
                return new TokenProof.Unknown();
            case { Token.RevokedAt: { } revoked }:
                return new TokenProof.Revoked(revoked);
            case { Token.EndsAt: { } ends } when ends <= now:
                return new TokenProof.Ended(ends);
        }

        var token = found.Token;
        if (token.LastUsedAt is not { } used || now - used >= UsedGrain)
        {
            await db.Set<PersonalToken>().IgnoreQueryFilters().Where(t => t.TokenHash == hash)
                .ExecuteUpdateAsync(row => row.SetProperty(t => t.LastUsedAt, now), cancel);
        }

        return new TokenProof.Proven(new ActiveToken(
            token.TokenId, token.Name, token.PersonId, found.UserName ?? "", new(token.WorkspaceId), found.WorkspaceName, token.Scope,
            found.Role));
    }
}
