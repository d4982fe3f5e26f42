using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>The first step of signing in: name and password.</summary>
public sealed class SignInByPassword(
    UserManager<Person> people, PasswordProof proof, SignInTries tries, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Starts a session, or says that a code is needed.</summary>
    public async Task<SignInOutcome> RunAsync(string name, Secret password, SignInPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(place);
        var known = name.Length <= InputRules.NameLengthMax && password.Reveal().Length <= InputRules.PasswordLengthMax;
        var person = known ? await people.FindByNameAsync(name) : null;
        if (!await proof.HoldsAsync(person, known ? password : new Secret(""), cancel) || person?.SecurityStamp is null)
        {
            log.SignInRefused(person?.Id, place.Address);
            return new SignInOutcome.Refused();
        }

        if (person.TwoFactorEnabled)
        {
            return new SignInOutcome.CodeNeeded(new PendingSignIn(person.Id, person.SecurityStamp));
        }

        await tries.ForgetAsync(person.Id, cancel);
        return new SignInOutcome.SignedIn(await sessions.StartAsync(person.Id, person.SecurityStamp, place, cancel));
    }
}
