namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish to change or end a membership.</summary>
public abstract record MembershipChange
{
    private MembershipChange()
    {
    }

    /// <summary>Done; it counts from the person's next request on.</summary>
    public sealed record Done : MembershipChange;

    /// <summary>The person is not a member of this workspace.</summary>
    public sealed record NotMember : MembershipChange;

    /// <summary>Refused: the workspace would be left without an admin.</summary>
    public sealed record LastAdmin : MembershipChange;

    /// <summary>Refused: there is no such role.</summary>
    public sealed record NoSuchRole : MembershipChange;
}
