using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Says whether a password is a person's. Takes about the same time whether the person exists, is locked or typed it wrong, and counts what
/// is wrong.
/// </summary>
public sealed class PasswordProof(TidegateDb db, IPasswordHasher<Person> hasher, SignInTries tries, TimeProvider clock)
{
    /// <summary>What a signed-in person is told when the password does not hold.</summary>
    internal static readonly FieldProblem WrongPassword = new(
        "current",
        $"This is not your password, or it is locked for {SignInTries.LockTime.TotalMinutes:0} minutes after too many tries. "
            + "Nothing was changed.");

    // A hash nobody knows the password of: an unknown name costs the same work as a known one.
    private static string? nobodysHash;

    /// <summary>
    /// True when the password is right, not run out, and the person not locked. <paramref name="person"/> is null for an unknown name.
    /// </summary>
    internal async Task<bool> HoldsAsync(Person? person, Secret password, CancellationToken cancel)
    {
        var allowed = person is not null && await tries.TakeAsync(person.Id, cancel);
        var hash = person?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(new Person(), Guid.NewGuid().ToString()));
        var verdict = hasher.VerifyHashedPassword(person ?? new Person(), hash, password.Reveal());
        if (!allowed || person?.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
        {
            return false;
        }

        await tries.GiveBackAsync(person.Id, cancel);
        if (person.OneTimePasswordUntil <= clock.GetUtcNow())
        {
            return false;
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var renewed = hasher.HashPassword(person, password.Reveal());
            await db.Users
                .Where(p => p.Id == person.Id && p.PasswordHash == hash)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.PasswordHash, renewed), cancel);
        }

        return true;
    }
}
