using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Notices;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Layout;

/// <summary>How many things behind an entry of the side bar wait for a person; asked once a request.</summary>
public sealed class NavCounts(IServiceScopeFactory scopes, CurrentWorkspace workspace, IHttpContextAccessor accessor)
{
    private Task<int>? findings;
    private Task<int>? connections;

    /// <summary>The count of an entry; 0 where nothing is counted.</summary>
    public Task<int> OfAsync(NavEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Address switch
        {
            "/findings" => findings ??= CountAsync((provider, cancel) => provider.GetRequiredService<CountFindings>().RunAsync(cancel)),
            "/connections" => connections ??= CountAsync(CountConnectionsAsync),
            _ => Task.FromResult(0),
        };
    }

    /// <summary>How many notices the visitor has not seen.</summary>
    public Task<int> NewNoticesAsync() => accessor.HttpContext?.FindSession() is { } session
        ? CountAsync((provider, cancel) => provider.GetRequiredService<CountNotices>().RunAsync(session.Person, cancel))
        : Task.FromResult(0);

    private static async Task<int> CountConnectionsAsync(IServiceProvider provider, CancellationToken cancel) =>
        (await provider.GetRequiredService<GetConnections>().RunAsync(cancel)).Count(link => link.Status == SyncStatus.ActionNeeded);

    // The page asks the database while the bar beside it does, and one session of the database answers one of them at a time.
    private async Task<int> CountAsync(Func<IServiceProvider, CancellationToken, Task<int>> count)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(workspace.Id);
        return await count(scope.ServiceProvider, accessor.HttpContext?.RequestAborted ?? CancellationToken.None);
    }
}
