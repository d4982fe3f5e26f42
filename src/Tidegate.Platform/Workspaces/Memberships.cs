using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Changes memberships of a workspace one after the other, so that two admins cannot remove each other at the same moment.
/// </summary>
public sealed class Memberships(TidegateDb db, CurrentWorkspace workspace)
{
    /// <summary>Opens a transaction that no other change of this workspace's memberships runs beside.</summary>
    internal async Task<IDbContextTransaction> BeginAsync(CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Writing the workspace's row, even unchanged, holds its lock until the transaction ends.
        var id = workspace.Id.Value;
        await db.Set<Workspace>().Where(w => w.Id == id).ExecuteUpdateAsync(row => row.SetProperty(w => w.Name, w => w.Name), cancel);
        return transaction;
    }

    internal Task<Membership?> FindAsync(Guid person, CancellationToken cancel) =>
        db.Set<Membership>().FirstOrDefaultAsync(m => m.PersonId == person, cancel);

    internal async Task<bool> IsLastAdminAsync(Membership membership, CancellationToken cancel) =>
        membership.Role == Role.Admin
        && !await db.Set<Membership>().AnyAsync(m => m.PersonId != membership.PersonId && m.Role == Role.Admin, cancel);
}
