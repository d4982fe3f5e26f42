using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sync;

/// <summary>The workspaces that have connections, for work that no person asked for.</summary>
internal sealed class LinkedWorkspaces(IServiceScopeFactory scopes)
{
    /// <summary>All of them, in one order.</summary>
    public async Task<IReadOnlyList<Guid>> ListAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<Connection>().IgnoreQueryFilters()
            .Select(c => c.WorkspaceId).Distinct().OrderBy(id => id).ToListAsync(cancel);
    }

    /// <summary>A scope that works for one of them; the caller disposes it.</summary>
    public AsyncServiceScope Enter(Guid workspace) => scopes.Enter(new(workspace));
}
