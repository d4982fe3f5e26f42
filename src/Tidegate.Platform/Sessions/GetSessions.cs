using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Reads the connections of the workspace that go by a gateway, with how their sessions stand.</summary>
public sealed class GetSessions
{
    private readonly TidegateDb db;
    private readonly GetGateways gateways;
    private readonly SessionViews views;

    internal GetSessions(TidegateDb db, GetGateways gateways, SessionViews views)
    {
        this.db = db;
        this.gateways = gateways;
        this.views = views;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<SessionView>> RunAsync(CancellationToken cancel)
    {
        var links = await gateways.RunAsync(cancel);
        if (links.Count == 0)
            return [];
        var rows = await db.Set<SessionRow>().AsNoTracking().ToDictionaryAsync(s => s.ConnectionId, cancel);
        return [.. links.Select(link => views.Of(link, rows.GetValueOrDefault(link.Id)))];
    }
}
