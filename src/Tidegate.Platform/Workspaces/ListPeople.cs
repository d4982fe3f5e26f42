using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Lists the members of the workspace.</summary>
public sealed class ListPeople(TidegateDb db, TimeProvider clock)
{
    /// <summary>All members by name.</summary>
    public async Task<IReadOnlyList<Member>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var query =
            from m in db.Set<Membership>()
            join p in db.Users on m.PersonId equals p.Id
            orderby p.UserName
            select new Member(
                p.Id, p.UserName ?? "", m.Role, m.CreatedAt,
                db.Set<PersonSession>().Where(s => s.PersonId == p.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
                p.TwoFactorEnabled, p.OneTimePasswordUntil != null, p.LockoutEnd > now ? p.LockoutEnd : null);
        return await query.AsNoTracking().ToListAsync(cancel);
    }
}
