using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Enters the workspace of the house, making the first one when there is none: so a command-line verb works on a fresh data folder before anyone
/// has signed in.
/// </summary>
public sealed class EnsureWorkspace(TidegateDb db, CurrentWorkspace current, WorkspaceStore store, TimeProvider clock)
{
    /// <summary>Enters the only workspace, or the eldest of several.</summary>
    public async Task<WorkspaceId> RunAsync(CancellationToken cancel)
    {
        var id = await EldestAsync(cancel) ?? await MakeFirstAsync(cancel);
        current.Enter(new(id));
        return current.Id;
    }

    private async Task<Guid> MakeFirstAsync(CancellationToken cancel)
    {
        // Two verbs may be the first at once; one of them makes the workspace, both use it.
        await store.AddIfNoneAsync(Guid.CreateVersion7(clock.GetUtcNow()), Workspace.FirstName, clock.GetUtcNow(), cancel);
        return await EldestAsync(cancel) ?? throw new InvalidOperationException("The workspace that was just made is not there.");
    }

    private async Task<Guid?> EldestAsync(CancellationToken cancel) => await db.Set<Workspace>()
        .OrderBy(workspace => workspace.CreatedAt)
        .ThenBy(workspace => workspace.Id)
        .Select(workspace => (Guid?)workspace.Id)
        .FirstOrDefaultAsync(cancel);
}
