using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Enters the house's workspace where nobody signs in: command-line verbs and the demo. Makes it when there is none, so that statements can
/// be imported before the first owner exists; the owner then finds them.
/// </summary>
public sealed class OpenWorkspace(TidegateDb db, CurrentWorkspace current, TimeProvider clock)
{
    /// <summary>Enters the eldest workspace.</summary>
    /// <exception cref="InvalidOperationException">The scope already works for another workspace.</exception>
    public async Task<WorkspaceId> RunAsync(CancellationToken cancel)
    {
        var id = await FindAsync(cancel) ?? await CreateAsync(cancel);
        current.Enter(id);
        return id;
    }

    private async Task<WorkspaceId?> FindAsync(CancellationToken cancel)
    {
        var first = await db.Set<Workspace>().AsNoTracking().OrderBy(w => w.CreatedAt).ThenBy(w => w.Id).FirstOrDefaultAsync(cancel);
        return first is null ? null : new WorkspaceId(first.Id);
    }

    private async Task<WorkspaceId> CreateAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var workspace = new Workspace { Id = Guid.CreateVersion7(now), Name = Workspace.FirstName, CreatedAt = now };
        db.Add(workspace);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new WorkspaceId(workspace.Id);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another verb made it at the same moment; names are unique.
            db.Entry(workspace).State = EntityState.Detached;
            return await FindAsync(cancel)
                ?? throw new InvalidOperationException("The first workspace was made and removed at the same moment.", e);
        }
    }
}
