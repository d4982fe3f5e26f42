using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sync;

/// <summary>Tries the connections inside the host when they are due, one after the other. Knows no times: the schedule does.</summary>
internal sealed class SyncWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SyncWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(LookEvery, clock);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception failure) when (IsOfTheStore(failure) && !stoppingToken.IsCancellationRequested)
            {
                SyncLog.BrokenOff(log, failure);
            }
        }
        while (await minute.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunDueAsync(CancellationToken cancel)
    {
        foreach (var workspace in await WorkspacesAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(new(workspace));
            var links = await scope.ServiceProvider.GetRequiredService<GetConnections>().RunAsync(cancel);
            foreach (var link in links.Where(link => link.Next <= clock.GetUtcNow()))
            {
                if (await scope.ServiceProvider.GetRequiredService<SyncConnection>().RunAsync(link.Id, null, cancel) is { } result)
                    SyncLog.Tried(log, result.Connection, result.Status, result.Sentence);
            }
        }
    }

    private async Task<List<Guid>> WorkspacesAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<Connection>().IgnoreQueryFilters()
            .Select(c => c.WorkspaceId).Distinct().OrderBy(id => id).ToListAsync(cancel);
    }

    // EF wraps a lost connection into an InvalidOperationException.
    private static bool IsOfTheStore(Exception failure) =>
        failure is NpgsqlException or DbUpdateException or IOException or UnauthorizedAccessException
        || (failure is InvalidOperationException { InnerException: { } cause } && IsOfTheStore(cause));
}
