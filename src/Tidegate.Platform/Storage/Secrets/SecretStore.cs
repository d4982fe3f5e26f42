using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>Keeps the secrets of the scope's workspace, encrypted.</summary>
public sealed class SecretStore(TidegateDb db, CurrentWorkspace workspace, IDataProtectionProvider ring, TimeProvider clock)
{
    /// <summary>Sets a secret, replacing one of the same name.</summary>
    public async Task SetAsync(string name, Secret secret, CancellationToken cancel)
    {
        var bytes = secret.Protect(workspace.Id, ring);
        // One statement, so that two who set the same name at once do not collide.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into tidegate.secrets (workspace_id, id, name, protected, set_at)
            values ({workspace.Id.Value}, {Guid.CreateVersion7(clock.GetUtcNow())}, {name}, {bytes}, {clock.GetUtcNow()})
            on conflict (workspace_id, name) do update set protected = excluded.protected, set_at = excluded.set_at
            """,
            cancel);
    }

    /// <summary>The secret of a name; null when none was set.</summary>
    /// <exception cref="StorageException">It was encrypted with another key ring.</exception>
    public async Task<Secret?> FindAsync(string name, CancellationToken cancel)
    {
        var bytes = await db.Set<StoredSecret>()
            .Where(secret => secret.Name == name)
            .Select(secret => secret.Protected)
            .SingleOrDefaultAsync(cancel);
        return bytes is null ? null : Secret.Unprotect(bytes, workspace.Id, ring);
    }

    /// <summary>Forgets a secret; nothing happens when there is none of that name.</summary>
    public Task RemoveAsync(string name, CancellationToken cancel) =>
        db.Set<StoredSecret>().Where(secret => secret.Name == name).ExecuteDeleteAsync(cancel);
}
