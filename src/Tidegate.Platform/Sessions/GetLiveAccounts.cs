using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Reads what gateways told last of the accounts of the workspace.</summary>
public sealed class GetLiveAccounts
{
    private readonly TidegateDb db;
    private readonly GetSessions sessions;
    private readonly TimeProvider clock;

    internal GetLiveAccounts(TidegateDb db, GetSessions sessions, TimeProvider clock)
    {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// <summary>All of them, by account. Of a login that is not what was declared nothing is shown.</summary>
    public async Task<IReadOnlyList<LiveAccountView>> RunAsync(CancellationToken cancel)
    {
        var rows = await db.Set<LiveAccountRow>().AsNoTracking().OrderBy(a => a.AccountId).ToListAsync(cancel);
        if (rows.Count == 0)
            return [];
        var links = (await sessions.RunAsync(cancel)).Where(one => one.State != SessionState.WrongMode).ToDictionary(one => one.Gateway.Id);
        var now = clock.GetUtcNow();
        return
        [
            .. rows.Where(row => links.ContainsKey(row.ConnectionId)).Select(row =>
            {
                var link = links[row.ConnectionId];
                return new LiveAccountView(
                    row.Value, row.ConnectionId, link.Gateway.Name, link.Gateway.Terms.Mode, link.State, row.Told,
                    now > row.Told ? now - row.Told : TimeSpan.Zero);
            }),
        ];
    }
}
