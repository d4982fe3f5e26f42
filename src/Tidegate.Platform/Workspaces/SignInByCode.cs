using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>The second step of signing in: the six digits of the authenticator app. Each code works once.</summary>
public sealed class SignInByCode(TidegateDb db, TotpProof proof, SignInTries tries, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Starts a session, or refuses.</summary>
    public async Task<SignInOutcome> RunAsync(PendingSignIn pending, Secret code, SignInPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(place);
        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(p => p.Id == pending.Person, cancel);
        if (person is not { TwoFactorEnabled: true } || person.SecurityStamp != pending.Stamp
            || !await tries.TakeAsync(person.Id, cancel)
            || !await proof.HoldsAsync(person, code, cancel))
        {
            log.CodeRefused(pending.Person, place.Address);
            return new SignInOutcome.Refused();
        }

        await tries.ForgetAsync(person.Id, cancel);
        return new SignInOutcome.SignedIn(await sessions.StartAsync(person.Id, pending.Stamp, place, cancel));
    }
}
