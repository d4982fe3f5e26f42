using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>The second step of signing in without the authenticator app: a recovery code, which then works no more.</summary>
public sealed class SignInByRecoveryCode(
    UserManager<Person> people, SignInTries tries, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Starts a session, or refuses.</summary>
    public async Task<SignInOutcome> RunAsync(PendingSignIn pending, Secret code, SignInPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(place);
        if (!await tries.TakeAsync(pending.Person, cancel))
        {
            log.CodeRefused(pending.Person, place.Address);
            return new SignInOutcome.Refused();
        }

        var person = await people.FindByIdAsync(pending.Person.ToString());
        if (person is not { TwoFactorEnabled: true } || person.SecurityStamp != pending.Stamp
            || !(await people.RedeemTwoFactorRecoveryCodeAsync(person, code.Reveal().Trim().ToUpperInvariant())).Succeeded)
        {
            log.CodeRefused(pending.Person, place.Address);
            return new SignInOutcome.Refused();
        }

        await tries.ForgetAsync(person.Id, cancel);
        log.RecoveryCodeUsed(person.Id, place.Address);
        return new SignInOutcome.SignedIn(await sessions.StartAsync(person.Id, pending.Stamp, place, cancel));
    }
}
