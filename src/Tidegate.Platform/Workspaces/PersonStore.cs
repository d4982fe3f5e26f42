using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Identity's store with one difference: token values (TOTP key, recovery codes) are encrypted for their person before they reach the
/// database, and recovery codes are compared in constant time.
/// </summary>
public sealed class PersonStore(TidegateDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Person, TidegateDb, Guid>(db, describer)
{
    private const string Purpose = "Tidegate.Workspaces.PersonTokens";

    // The names under which Identity's own store keeps them.
    private const string Own = "[AspNetUserStore]";
    private const string AuthenticatorKey = "AuthenticatorKey";
    private const string RecoveryCodes = "RecoveryCodes";

    /// <inheritdoc/>
    public override Task SetTokenAsync(Person user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return base.SetTokenAsync(user, loginProvider, name, value is null ? null : ProtectorOf(user).Protect(value), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<string?> GetTokenAsync(Person user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var value = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        return value is null ? null : ProtectorOf(user).Unprotect(value);
    }

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var codes = await RecoveryCodesAsync(user, cancellationToken);
        var given = Encoding.UTF8.GetBytes(code);
        var rest = codes.Where(known => !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), given)).ToList();
        if (rest.Count == codes.Length)
        {
            return false;
        }

        await ReplaceCodesAsync(user, rest, cancellationToken);
        return true;
    }

    /// <summary>Removes key and recovery codes; saved with the person's next update.</summary>
    internal async Task ForgetTwoFactorAsync(Person person, CancellationToken cancel)
    {
        await RemoveTokenAsync(person, Own, AuthenticatorKey, cancel);
        await RemoveTokenAsync(person, Own, RecoveryCodes, cancel);
    }

    private async Task<string[]> RecoveryCodesAsync(Person person, CancellationToken cancel) =>
        (await GetTokenAsync(person, Own, RecoveryCodes, cancel) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

    private IDataProtector ProtectorOf(Person person) => protection.CreateProtector(Purpose, person.Id.ToString("N"));
}
