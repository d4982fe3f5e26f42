namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish for another password.</summary>
public abstract record PasswordChange
{
    private PasswordChange()
    {
    }

    /// <summary>The new password counts; this session goes on, all others ended.</summary>
    public sealed record Changed : PasswordChange;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : PasswordChange;
}
