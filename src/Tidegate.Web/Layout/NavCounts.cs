using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Notices;
using Tidegate.Platform.Sync;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Layout;

/// <summary>How many things behind an entry of the side bar wait for a person; asked once a request.</summary>
public sealed class NavCounts(BesidePage beside, IHttpContextAccessor accessor)
{
    private Task<int>? findings;
    private Task<int>? connections;

    /// <summary>The count of an entry; 0 where nothing is counted.</summary>
    public Task<int> OfAsync(NavEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Address switch
        {
            "/findings" => findings ??= beside.AskAsync((CountFindings count, CancellationToken cancel) => count.RunAsync(cancel)),
            "/connections" => connections ??= beside.AskAsync<GetConnections, int>(CountConnectionsAsync),
            _ => Task.FromResult(0),
        };
    }

    /// <summary>How many notices the visitor has not seen.</summary>
    public Task<int> NewNoticesAsync() => accessor.HttpContext?.FindSession() is { } session
        ? beside.AskAsync((CountNotices count, CancellationToken cancel) => count.RunAsync(session.Person, cancel))
        : Task.FromResult(0);

    private static async Task<int> CountConnectionsAsync(GetConnections getConnections, CancellationToken cancel) =>
        (await getConnections.RunAsync(cancel)).Count(link => link.Status == SyncStatus.ActionNeeded);
}
