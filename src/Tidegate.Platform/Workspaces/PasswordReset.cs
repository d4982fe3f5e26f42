using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What became of a password reset.</summary>
public abstract record PasswordReset
{
    private PasswordReset()
    {
    }

    /// <summary>The person signs in with this password and must then choose another.</summary>
    /// <param name="Password">Shown this once.</param>
    /// <param name="Until">When it stops working, UTC.</param>
    /// <param name="TwoFactorStillOn">A code of the authenticator app, or a recovery code, is still asked for.</param>
    public sealed record Done(Secret Password, DateTimeOffset Until, bool TwoFactorStillOn) : PasswordReset;

    /// <summary>Nobody has this name.</summary>
    public sealed record NoSuchPerson(string Name) : PasswordReset;
}
