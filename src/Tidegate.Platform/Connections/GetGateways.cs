using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>Reads the connections of the workspace that go by TWS or IB Gateway.</summary>
public sealed class GetGateways(TidegateDb db)
{
    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<GatewayView>> RunAsync(CancellationToken cancel) =>
    [
        .. (await db.Set<GatewaySettings>().AsNoTracking()
            .Join(db.Set<Connection>(), g => g.ConnectionId, c => c.ConnectionId, (settings, link) => new { settings, link })
            .OrderBy(both => both.link.Name).ToListAsync(cancel))
            .Select(both => new GatewayView(
                both.link.ConnectionId, both.link.Name, both.settings.Terms, both.link.Accounts, both.settings.IsPaused,
                both.link.Created, both.settings.Changed)),
    ];
}
