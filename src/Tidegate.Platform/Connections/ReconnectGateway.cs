using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>Has the session with a gateway connect anew at once, with the same client id, as after a change of its settings.</summary>
public sealed class ReconnectGateway(TidegateDb db, TimeProvider clock)
{
    /// <summary>Keeps the wish; whoever keeps the session hears of it within a second or two.</summary>
    /// <returns>False when there is no such connection.</returns>
    public async Task<bool> RunAsync(Guid connection, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<GatewaySettings>().Where(g => g.ConnectionId == connection)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Changed, now), cancel) > 0;
    }
}
