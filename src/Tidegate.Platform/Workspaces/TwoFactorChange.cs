using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish to change the two-factor sign-in.</summary>
public abstract record TwoFactorChange
{
    private TwoFactorChange()
    {
    }

    /// <summary>Done.</summary>
    public sealed record Done : TwoFactorChange;

    /// <summary>Done, and these codes are shown this once.</summary>
    public sealed record DoneWithCodes(IReadOnlyList<Secret> RecoveryCodes) : TwoFactorChange;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(FieldProblem Problem) : TwoFactorChange;
}
