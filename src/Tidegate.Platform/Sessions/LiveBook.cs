using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Live;

namespace Tidegate.Platform.Sessions;

/// <summary>What one session tells of its accounts, in memory. Safe for several threads.</summary>
internal sealed class LiveBook(SessionWish wish, TimeProvider clock, Action positionsChanged) : ILiveSource<LiveAccount>
{
    private readonly Lock gate = new();
    private readonly Dictionary<AccountId, LiveAccount> accounts = [];
    private readonly HashSet<AccountId> changed = [];

    /// <summary>The session.</summary>
    public SessionWish Wish => wish;

    /// <inheritdoc/>
    public Guid Workspace => wish.Workspace;

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
    public void Show(IReadOnlyCollection<AccountId> shown)
    {
        lock (gate)
        {
            foreach (var over in accounts.Keys.Except(shown).ToList())
                accounts.Remove(over);
            foreach (var account in shown)
                accounts.TryAdd(account, new(account));
            changed.IntersectWith(shown);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<LiveAccount> TakeOff()
    {
        lock (gate)
        {
            if (changed.Count == 0)
                return [];
            List<LiveAccount> fresh = [.. changed.Select(account => accounts[account])];
            changed.Clear();
            return fresh;
        }
    }

    /// <inheritdoc/>
    public void TakeBack(LiveAccount value)
    {
        // What is known by now goes the next time.
        lock (gate)
        {
            if (accounts.ContainsKey(value.Account))
                changed.Add(value.Account);
        }
    }
}
