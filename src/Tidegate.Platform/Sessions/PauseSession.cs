using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Pauses a session with a gateway, or lets it go on. The keeper hears of it within a second or two.</summary>
public sealed class PauseSession(TidegateDb db)
{
    /// <summary>Keeps the wish.</summary>
    /// <returns>False when there is no such connection.</returns>
    public async Task<bool> RunAsync(Guid connection, bool isPaused, CancellationToken cancel) =>
        await db.Set<GatewaySettings>().Where(g => g.ConnectionId == connection)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.IsPaused, isPaused), cancel) > 0;
}
