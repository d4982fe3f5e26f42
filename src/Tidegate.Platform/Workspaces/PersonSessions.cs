using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>The rows behind the sign-in cookies: made at sign-in, renewed with the person's stamp, deleted to sign out.</summary>
public sealed class PersonSessions(TidegateDb db, TimeProvider clock)
{
    /// <summary>A person keeps so many sessions; a further sign-in ends the one unused for the longest.</summary>
    public const int PerPersonMax = 50;

    internal async Task<Guid> StartAsync(Guid person, string stamp, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await DeleteEndedAsync(person, now, cancel);
        var session = new PersonSession
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            Stamp = stamp,
            CreatedAt = now,
            LastSeenAt = now,
            UserAgent = place.UserAgent.Length <= PersonSession.UserAgentLengthMax
                ? place.UserAgent
                : place.UserAgent[..PersonSession.UserAgentLengthMax],
            Address = place.Address,
        };
        db.Set<PersonSession>().Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <summary>Lets one session live on after the person's stamp changed; all others end.</summary>
    internal async Task KeepOnlyAsync(Guid person, Guid session, string stamp, CancellationToken cancel)
    {
        await db.Set<PersonSession>().Where(s => s.PersonId == person && s.Id != session).ExecuteDeleteAsync(cancel);
        await db.Set<PersonSession>()
            .Where(s => s.PersonId == person && s.Id == session)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.Stamp, stamp), cancel);
    }

    internal Task<int> EndAllAsync(Guid person, CancellationToken cancel) =>
        db.Set<PersonSession>().Where(s => s.PersonId == person).ExecuteDeleteAsync(cancel);

    private async Task DeleteEndedAsync(Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        var idleSince = now - PersonSession.IdleLimit;
        var madeBefore = now - PersonSession.AgeLimit;
        var mine = db.Set<PersonSession>().Where(s => s.PersonId == person);
        await mine.Where(s => s.LastSeenAt <= idleSince || s.CreatedAt <= madeBefore).ExecuteDeleteAsync(cancel);
        var surplus = await mine.OrderByDescending(s => s.LastSeenAt).Skip(PerPersonMax - 1).Select(s => s.Id).ToListAsync(cancel);
        if (surplus.Count > 0)
        {
            await mine.Where(s => surplus.Contains(s.Id)).ExecuteDeleteAsync(cancel);
        }
    }
}
