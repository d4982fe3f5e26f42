using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

/// <summary>Runs imports inside the host, one after the other: at the start those that were broken off and what an
/// older version read, then each new one.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, ImportSignal signal, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService
{
    // A database that was killed is back within seconds, a full disk when someone makes room; after the last pause the next import goes on.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await PersistAsync(RunUnfinishedAsync, stoppingToken);
        await foreach (var workspace in signal.ReadAllAsync(stoppingToken))
        {
            await PersistAsync(cancel => RunAsync(workspace, cancel), stoppingToken);
        }
    }

    private async Task RunUnfinishedAsync(CancellationToken cancel)
    {
        foreach (var workspace in await UnfinishedAsync(cancel))
        {
            await RunAsync(workspace, cancel);
        }
    }

    private async Task<List<WorkspaceId>> UnfinishedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
        var ids = await db.Set<ImportJob>().IgnoreQueryFilters().Where(j => j.State != ImportState.Done).Select(j => j.WorkspaceId)
            .Union(db.Set<Statement>().IgnoreQueryFilters().Where(s => s.Translation < Statement.CurrentTranslation)
                .Select(s => s.WorkspaceId))
            .Distinct().ToListAsync(cancel);
        return [.. ids.Order().Select(id => new WorkspaceId(id))];
    }

    private async Task RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var scope = scopes.Enter(workspace);
        await scope.ServiceProvider.GetRequiredService<RunImports>().RunAsync(cancel);
    }

    private async Task PersistAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work(cancel);
                return;
            }
            catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
            {
                ImportsLog.BrokenOff(log, attempt < Pauses.Length ? $"again in {Pauses[attempt]}" : "with the next import", failure);
                if (attempt == Pauses.Length)
                {
                    return;
                }
            }

            await Task.Delay(Pauses[attempt], clock, cancel);
        }
    }
}
