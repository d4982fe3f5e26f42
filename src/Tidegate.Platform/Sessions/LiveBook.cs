using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sessions;

/// <summary>
/// What one session tells of its accounts, in memory; written for other processes when it has changed, but not more often than each five
/// seconds. Safe for several threads.
/// </summary>
internal sealed class LiveBook(
    SessionWish wish, IServiceScopeFactory scopes, LiveEvents live, TimeProvider clock, ILogger log, Action positionsChanged)
{
    /// <summary>It is written at most so often.</summary>
    public static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<AccountId, LiveAccount> accounts = [];
    private readonly HashSet<AccountId> changed = [];

    /// <summary>Takes what was told of an account that is shown.</summary>
    public void Take(LiveChange change)
    {
        lock (gate)
        {
            if (!accounts.TryGetValue(change.Account, out var before))
                return;
            var after = before.After(change, clock.GetUtcNow());
            accounts[change.Account] = after;
            changed.Add(change.Account);
            if (after.HoldsAs(before))
                return;
        }

        positionsChanged();
    }

    /// <summary>Shows these accounts and no others.</summary>
    public async Task ShowAsync(IReadOnlyList<AccountId> shown, CancellationToken cancel)
    {
        lock (gate)
        {
            foreach (var over in accounts.Keys.Except(shown).ToList())
                accounts.Remove(over);
            foreach (var account in shown)
                accounts.TryAdd(account, new(account));
            changed.IntersectWith(shown);
        }

        await using var scope = scopes.Enter(new(wish.Workspace));
        await scope.ServiceProvider.GetRequiredService<SessionStore>().ForgetAsync(wish.Connection, shown, cancel);
        await live.AnnounceAsync(new(wish.Workspace), LiveTopic.Accounts, cancel);
    }

    /// <summary>Writes what has changed.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        List<LiveAccount> fresh;
        lock (gate)
        {
            fresh = [.. changed.Select(account => accounts[account])];
            changed.Clear();
        }

        if (fresh.Count == 0)
            return;
        try
        {
            await using var scope = scopes.Enter(new(wish.Workspace));
            await scope.ServiceProvider.GetRequiredService<SessionStore>().WriteAsync(wish.Connection, fresh, cancel);
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
        {
            SessionsLog.NotWritten(log, wish.Connection, failure);
            lock (gate)
                changed.UnionWith(fresh.Select(account => account.Account).Where(accounts.ContainsKey));
            return;
        }

        await live.AnnounceAsync(new(wish.Workspace), LiveTopic.Accounts, cancel);
    }
}
