using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Makes new recovery codes; the former ones work no more.</summary>
public sealed class RenewRecoveryCodes(UserManager<Person> people, PasswordProof proof)
{
    /// <summary>The new codes, or why there are none.</summary>
    public async Task<TwoFactorChange> RunAsync(ActiveSession session, Secret password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(password);
        var person = await people.FindByIdAsync(session.Person.ToString());
        if (!await proof.HoldsAsync(person, password, cancel) || person is null)
        {
            return new TwoFactorChange.Refused(PasswordProof.WrongPassword);
        }

        if (!person.TwoFactorEnabled)
        {
            return new TwoFactorChange.Refused(new("", "Two-factor sign-in is off, so there is nothing to recover. Turn it on first."));
        }

        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, EnableTwoFactor.RecoveryCodes);
        return codes is null
            ? new TwoFactorChange.Refused(new("", "Someone changed this at the same moment. The former codes still work; try again."))
            : new TwoFactorChange.DoneWithCodes([.. codes.Select(c => new Secret(c))]);
    }
}
