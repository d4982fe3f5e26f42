using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sync;

/// <summary>Tries the connections of all workspaces that are due, some at once, so that one that hangs holds up no other.</summary>
internal sealed class SyncDue(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SyncDue> log) : IScheduledWork
{
    /// <summary>The name of this work.</summary>
    public const string WorkName = "sync";

    private const int AtOnce = 4;

    public string Name => WorkName;

    // Each connection has a lock of its own; one that hangs must not hold up the others' next minute.
    public bool MayOverlap => true;

    public async Task RunAsync(CancellationToken cancel)
    {
        var due = new List<(Guid Workspace, Guid Connection)>();
        foreach (var workspace in await WorkspacesAsync(cancel))
        {
            await using var scope = Enter(workspace);
            var links = await scope.ServiceProvider.GetRequiredService<GetConnections>().RunAsync(cancel);
            due.AddRange(links.Where(link => link.Next <= clock.GetUtcNow() && link.Running is null).Select(link => (workspace, link.Id)));
        }

        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, TryAsync);
    }

    private async ValueTask TryAsync((Guid Workspace, Guid Connection) link, CancellationToken cancel)
    {
        await using var scope = Enter(link.Workspace);
        if (await scope.ServiceProvider.GetRequiredService<SyncConnection>().RunAsync(link.Connection, null, cancel) is { } result)
            SyncLog.Tried(log, result.Connection, result.Status, result.Sentence);
    }

    private async Task<List<Guid>> WorkspacesAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<Connection>().IgnoreQueryFilters()
            .Select(c => c.WorkspaceId).Distinct().OrderBy(id => id).ToListAsync(cancel);
    }

    private AsyncServiceScope Enter(Guid workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(new(workspace));
        return scope;
    }
}
