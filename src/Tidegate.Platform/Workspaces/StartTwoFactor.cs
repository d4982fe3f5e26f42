using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Makes a new key for the authenticator app. Sign-in stays as it is until a first code proves that the app has the key.</summary>
public sealed class StartTwoFactor(UserManager<Person> people, PersonStore store, PasswordProof proof)
{
    /// <summary>Makes the key; the password is asked for, so that a found open session cannot lock its person out.</summary>
    public async Task<TwoFactorChange> RunAsync(ActiveSession session, Secret password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(password);
        var person = await people.FindByIdAsync(session.Person.ToString());
        if (!await proof.HoldsAsync(person, password, cancel) || person is null)
        {
            return new TwoFactorChange.Refused(PasswordProof.WrongPassword);
        }

        if (person.TwoFactorEnabled)
        {
            return new TwoFactorChange.Refused(new("", "Two-factor sign-in is on already. Turn it off first to use another app."));
        }

        await store.SetAuthenticatorKeyAsync(person, people.GenerateNewAuthenticatorKey(), cancel);
        var result = await people.UpdateAsync(person);
        return result.Succeeded ? new TwoFactorChange.Done() : new TwoFactorChange.Refused(InputRules.Problems(result, session.Name)[0]);
    }
}
