using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Lets someone in again who is locked out: a new one-time password, the lock lifted, all sessions ended, and two-factor removed when asked
/// for. Only for who has the server in hand; no page offers it.
/// </summary>
public sealed class ResetPassword(
    TidegateDb db, UserManager<Person> people, PersonStore store, IPasswordHasher<Person> hasher, PersonSessions sessions,
    SignInTries tries, TimeProvider clock, WorkspacesLog log)
{
    /// <summary>Resets the password of the person with this name.</summary>
    /// <exception cref="InvalidOperationException">The person was changed at the same moment; nothing was reset.</exception>
    public async Task<PasswordReset> RunAsync(string name, bool removeTwoFactor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await people.FindByNameAsync(name) is not { } person)
        {
            return new PasswordReset.NoSuchPerson(name);
        }

        var password = OneTimePassword.Create();
        var until = clock.GetUtcNow() + OneTimePassword.Life;
        person.PasswordHash = hasher.HashPassword(person, password.Reveal());
        person.OneTimePasswordUntil = until;
        if (removeTwoFactor)
        {
            await store.ForgetTwoFactorAsync(person, cancel);
            person.TwoFactorEnabled = false;
        }

        var result = await people.UpdateSecurityStampAsync(person);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The password of {name} was not reset: {result}. Try again.");
        }

        await sessions.EndAllAsync(person.Id, cancel);
        await tries.ForgetAsync(person.Id, cancel);
        await transaction.CommitAsync(cancel);
        log.PasswordReset(person.Id, removeTwoFactor);
        return new PasswordReset.Done(password, until, person.TwoFactorEnabled);
    }
}
