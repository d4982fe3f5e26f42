using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Gives a person another password. Who only holds an open session does not know the present one and cannot.</summary>
public sealed class ChangePassword(
    TidegateDb db, UserManager<Person> people, PasswordProof proof, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Changes the password of the session's person.</summary>
    public async Task<PasswordChange> RunAsync(ActiveSession session, Secret current, Secret wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(wanted);
        if (InputRules.Check(name: null, wanted) is { Count: > 0 } problems)
        {
            return new PasswordChange.Refused(problems);
        }

        var person = await people.FindByIdAsync(session.Person.ToString());
        if (!await proof.HoldsAsync(person, current, cancel) || person is null)
        {
            return new PasswordChange.Refused([PasswordProof.WrongPassword]);
        }

        if (wanted.Equals(current))
        {
            return new PasswordChange.Refused([new("password", "The new password is the present one. Choose another.")]);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        person.OneTimePasswordUntil = null;
        var result = await people.ChangePasswordAsync(person, current.Reveal(), wanted.Reveal());
        if (!result.Succeeded)
        {
            return new PasswordChange.Refused(InputRules.Problems(result, session.Name));
        }

        await sessions.KeepOnlyAsync(person.Id, session.Session, person.SecurityStamp ?? "", cancel);
        await transaction.CommitAsync(cancel);
        log.PasswordChanged(person.Id);
        return new PasswordChange.Changed();
    }
}
