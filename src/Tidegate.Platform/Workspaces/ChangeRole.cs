using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Gives a member of the workspace another role.</summary>
public sealed class ChangeRole(TidegateDb db, Memberships memberships, WorkspacesLog log)
{
    /// <summary>Changes the role, unless the last admin would lose it.</summary>
    public async Task<MembershipChange> RunAsync(Guid person, Role role, CancellationToken cancel)
    {
        if (!Enum.IsDefined(role))
        {
            return new MembershipChange.NoSuchRole();
        }

        await using var transaction = await memberships.BeginAsync(cancel);
        var membership = await memberships.FindAsync(person, cancel);
        if (membership is null)
        {
            return new MembershipChange.NotMember();
        }

        if (role != Role.Admin && await memberships.IsLastAdminAsync(membership, cancel))
        {
            return new MembershipChange.LastAdmin();
        }

        membership.Role = role;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        log.RoleChanged(person, role.ToString(), membership.WorkspaceId);
        return new MembershipChange.Done();
    }
}
