using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Ends a membership. A person who is member of nothing else is deleted, with sessions, key and recovery codes.</summary>
public sealed class RemovePerson(TidegateDb db, Memberships memberships, WorkspacesLog log)
{
    /// <summary>Removes the member, unless it is the last admin.</summary>
    public async Task<MembershipChange> RunAsync(Guid person, CancellationToken cancel)
    {
        await using var transaction = await memberships.BeginAsync(cancel);
        var membership = await memberships.FindAsync(person, cancel);
        if (membership is null)
        {
            return new MembershipChange.NotMember();
        }

        if (await memberships.IsLastAdminAsync(membership, cancel))
        {
            return new MembershipChange.LastAdmin();
        }

        db.Remove(membership);
        await db.SaveChangesAsync(cancel);

        // Whether other workspaces know the person is the one thing that must be asked across them.
        if (!await db.Set<Membership>().IgnoreQueryFilters().AnyAsync(m => m.PersonId == person, cancel))
        {
            await db.Users.Where(p => p.Id == person).ExecuteDeleteAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        log.PersonRemoved(person, membership.WorkspaceId);
        return new MembershipChange.Done();
    }
}
