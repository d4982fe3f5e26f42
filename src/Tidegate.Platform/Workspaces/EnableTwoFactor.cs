using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Turns two-factor sign-in on, once a code shows that the app has the key.</summary>
public sealed class EnableTwoFactor(
    TidegateDb db, UserManager<Person> people, TotpProof proof, PersonSessions sessions, WorkspacesLog log)
{
    /// <summary>Number of recovery codes.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Turns it on and gives the recovery codes; all other sessions end.</summary>
    public async Task<TwoFactorChange> RunAsync(ActiveSession session, Secret code, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(code);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var person = await people.FindByIdAsync(session.Person.ToString());
        if (person is null or { TwoFactorEnabled: true } || !await proof.HoldsAsync(person, code, cancel))
        {
            return new TwoFactorChange.Refused(new(
                "code", "The code is not the one expected now. Wait for the next one; if it fails again, check the clock of the phone."));
        }

        var result = await people.SetTwoFactorEnabledAsync(person, enabled: true);
        if (!result.Succeeded)
        {
            return new TwoFactorChange.Refused(InputRules.Problems(result, session.Name)[0]);
        }

        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? [];
        await sessions.KeepOnlyAsync(person.Id, session.Session, person.SecurityStamp ?? "", cancel);
        await transaction.CommitAsync(cancel);
        log.TwoFactorChanged(person.Id, enabled: true);
        return new TwoFactorChange.DoneWithCodes([.. codes.Select(c => new Secret(c))]);
    }
}
