using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Notices;

/// <summary>Tells the notices of all workspaces and sends their mail, each minute.</summary>
internal sealed class NoticeWork(IServiceScopeFactory scopes) : IScheduledWork
{
    public const string WorkName = "notices";

    public string Name => WorkName;

    public bool MayOverlap => false;

    // What a try found out is told at once.
    public string Follows => SyncDue.WorkName;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var workspace in await WorkspacesAsync(cancel))
        {
            await using var scope = scopes.Enter(new(workspace));
            await scope.ServiceProvider.GetRequiredService<TellNotices>().RunAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<SendMails>().RunAsync(cancel);
        }
    }

    private async Task<List<Guid>> WorkspacesAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<Workspace>().Select(w => w.Id).ToListAsync(cancel);
    }
}
