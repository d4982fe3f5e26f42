using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Tells a person how the own two-factor sign-in stands.</summary>
public sealed class ReadTwoFactor(TidegateDb db, PersonStore store)
{
    private const string Issuer = "Tidegate";

    /// <summary>The state for the session's person.</summary>
    public async Task<TwoFactorState> RunAsync(ActiveSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        var person = await db.Users.FirstAsync(p => p.Id == session.Person, cancel);
        if (person.TwoFactorEnabled)
        {
            return new TwoFactorState(Enabled: true, Setup: null, await store.CountCodesAsync(person, cancel));
        }

        var key = await store.GetAuthenticatorKeyAsync(person, cancel);
        return new TwoFactorState(Enabled: false, key is null ? null : SetupWith(key, session.Name), RecoveryCodesLeft: 0);
    }

    private static TwoFactorSetup SetupWith(string key, string name) =>
        new(
            new Secret(key),
            new Secret($"otpauth://totp/{Issuer}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Issuer}&digits={TotpCodes.Digits}"));
}
