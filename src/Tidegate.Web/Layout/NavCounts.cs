using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Layout;

/// <summary>How many things behind an entry of the side bar wait for a person; asked once a request.</summary>
public sealed class NavCounts(IServiceScopeFactory scopes, CurrentWorkspace workspace, IHttpContextAccessor accessor)
{
    private Task<int>? findings;

    /// <summary>The count of an entry; 0 where nothing is counted.</summary>
    public Task<int> OfAsync(NavEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Address == "/findings" ? findings ??= CountFindingsAsync() : Task.FromResult(0);
    }

    // The page asks the database while the bar beside it does, and one session of the database answers one of them at a time.
    private async Task<int> CountFindingsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(workspace.Id);
        return await scope.ServiceProvider.GetRequiredService<CountFindings>()
            .RunAsync(accessor.HttpContext?.RequestAborted ?? CancellationToken.None);
    }
}
