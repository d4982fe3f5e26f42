using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Has all gateways of the workspace asked for values, positions and executions at once.</summary>
public sealed class RefreshLiveAccounts(TidegateDb db, TimeProvider clock)
{
    /// <summary>Keeps the wish; whoever keeps the sessions hears of it within a second or two.</summary>
    /// <returns>How many sessions are asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<SessionRow>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Asked, now), cancel);
    }
}
