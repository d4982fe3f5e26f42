using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Schedules;

namespace Tidegate.Platform.Sync;

/// <summary>Tries the connections of all workspaces that are due, some at once, so that one that hangs holds up no other.</summary>
internal sealed class SyncDue(LinkedWorkspaces workspaces, TimeProvider clock, ILogger<SyncDue> log) : IScheduledWork
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
        foreach (var workspace in await workspaces.ListAsync(cancel))
        {
            await using var scope = workspaces.Enter(workspace);
            var links = await scope.ServiceProvider.GetRequiredService<GetConnections>().RunAsync(cancel);
            due.AddRange(links.Where(link => link.Next <= clock.GetUtcNow() && link.Running is null).Select(link => (workspace, link.Id)));
        }

        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, TryAsync);
    }

    private async ValueTask TryAsync((Guid Workspace, Guid Connection) link, CancellationToken cancel)
    {
        await using var scope = workspaces.Enter(link.Workspace);
        if (await scope.ServiceProvider.GetRequiredService<SyncConnection>().RunAsync(link.Connection, null, cancel) is { } result)
            SyncLog.Tried(log, result.Connection, result.Status, result.Sentence);
    }
}
