using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

/// <summary>Runs imports inside the host, one after the other: at the start those that were broken off, then each new one.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var workspace in await UnfinishedAsync(stoppingToken))
        {
            await RunAsync(workspace, stoppingToken);
        }

        await foreach (var workspace in signal.ReadAllAsync(stoppingToken))
        {
            await RunAsync(workspace, stoppingToken);
        }
    }

    private async Task<List<WorkspaceId>> UnfinishedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
        var ids = await db.Set<ImportJob>().IgnoreQueryFilters().Where(j => j.State != ImportState.Done).Select(j => j.WorkspaceId)
            .Distinct().ToListAsync(cancel);
        return [.. ids.Order().Select(id => new WorkspaceId(id))];
    }

    private async Task RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(workspace);
            await scope.ServiceProvider.GetRequiredService<RunImports>().RunAsync(cancel);
        }
        catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            // The job stays unfinished: the next import or the next start goes on with it.
            ImportsLog.BrokenOff(log, workspace.Value, failure);
        }
    }
}
