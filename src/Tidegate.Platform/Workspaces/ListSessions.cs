using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Lists where a person is signed in.</summary>
public sealed class ListSessions(TidegateDb db, TimeProvider clock)
{
    /// <summary>The open sessions of the session's person, the last used first.</summary>
    public async Task<IReadOnlyList<SessionLine>> RunAsync(ActiveSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        var idleSince = clock.GetUtcNow() - PersonSession.IdleLimit;
        var madeBefore = clock.GetUtcNow() - PersonSession.AgeLimit;
        return await db.Set<PersonSession>().AsNoTracking()
            .Where(s => s.PersonId == session.Person && s.LastSeenAt > idleSince && s.CreatedAt > madeBefore)
            .OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id)
            .Select(s => new SessionLine(s.Id, s.UserAgent, s.Address, s.CreatedAt, s.LastSeenAt, s.Id == session.Session))
            .ToListAsync(cancel);
    }
}
