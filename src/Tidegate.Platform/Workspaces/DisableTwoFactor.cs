using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Turns two-factor sign-in off and forgets its key and recovery codes.</summary>
public sealed class DisableTwoFactor(
    TidegateDb db, UserManager<Person> people, PasswordProof proof, PersonStore store, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Turns it off; all other sessions end.</summary>
    public async Task<TwoFactorChange> RunAsync(ActiveSession session, Secret password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(password);
        var person = await people.FindByIdAsync(session.Person.ToString());
        if (!await proof.HoldsAsync(person, password, cancel) || person is null)
        {
            return new TwoFactorChange.Refused(PasswordProof.WrongPassword);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await store.ForgetTwoFactorAsync(person, cancel);
        var result = await people.SetTwoFactorEnabledAsync(person, enabled: false);
        if (!result.Succeeded)
        {
            return new TwoFactorChange.Refused(InputRules.Problems(result, session.Name)[0]);
        }

        await sessions.KeepOnlyAsync(person.Id, session.Session, person.SecurityStamp ?? "", cancel);
        await transaction.CommitAsync(cancel);
        log.TwoFactorChanged(person.Id, enabled: false);
        return new TwoFactorChange.Done();
    }
}
