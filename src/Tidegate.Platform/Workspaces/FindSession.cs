using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Finds the session that a cookie names. Nothing is cached: a session, a role or a membership that ended a moment ago opens nothing any
/// more.
/// </summary>
public sealed class FindSession(TidegateDb db, TimeProvider clock)
{
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    /// <summary>Null: no such session, or it has ended, or its person is member of no workspace.</summary>
    public async Task<ActiveSession?> RunAsync(Guid session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var idleSince = now - PersonSession.IdleLimit;
        var madeBefore = now - PersonSession.AgeLimit;
        var query =
            from s in db.Set<PersonSession>()
            where s.Id == session && s.LastSeenAt > idleSince && s.CreatedAt > madeBefore
            join p in db.Users on s.PersonId equals p.Id
            where p.SecurityStamp == s.Stamp
            join m in db.Set<Membership>() on p.Id equals m.PersonId
            join w in db.Set<Workspace>() on m.WorkspaceId equals w.Id
            orderby m.CreatedAt, w.Id
            select new
            {
                s.LastSeenAt,
                Person = p.Id,
                p.UserName,
                p.OneTimePasswordUntil,
                Workspace = w.Id,
                WorkspaceName = w.Name,
                m.Role,
            };

        // The workspace is not known before this query; it is what the query finds out.
        var found = await query.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        if (now - found.LastSeenAt >= SeenGrain)
        {
            await db.Set<PersonSession>()
                .Where(s => s.Id == session)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.LastSeenAt, now), cancel);
        }

        return new ActiveSession(
            session, found.Person, found.UserName ?? "", new WorkspaceId(found.Workspace), found.WorkspaceName, found.Role,
            MustChangePassword: found.OneTimePasswordUntil is not null);
    }
}
