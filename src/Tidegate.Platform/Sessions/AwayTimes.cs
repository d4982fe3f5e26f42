using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>Reads in which times no connection of the workspace heard anything from an account.</summary>
internal sealed class AwayTimes(GetGateways gateways, SessionStore store, SessionViews views, SessionClock nights)
{
    /// <summary>The times of each of some accounts, the oldest first, as far back as the gaps are kept.</summary>
    public async Task<IReadOnlyDictionary<AccountId, IReadOnlyList<AwayTime>>> ReadAsync(
        IReadOnlyList<AccountId> accounts, CancellationToken cancel)
    {
        var told = new List<(IReadOnlyList<AccountId> Accounts, DateTimeOffset Began, IReadOnlyList<SessionGap> Gaps)>();
        foreach (var gateway in await gateways.RunAsync(cancel))
        {
            var events = await store.TurnsAsync(gateway.Id, cancel);
            if (events.Count == 0)
                continue;
            var story = SessionStory.Of(nights, events[0].At, events);
            // One that was killed could not say so.
            if (story.IsHeard && await store.RowAsync(gateway.Id, cancel) is { } row && !views.IsKept(row))
                story = story.After(new(row.Seen, SessionEventKind.Stopped));
            var shown = gateway.Terms.Shown([.. gateway.Accounts.Select(account => new AccountId(account))]);
            told.Add((shown, events[0].At, story.Gaps));
        }

        return accounts.ToDictionary(
            account => account,
            account => AwayTime.Of(told.Where(one => one.Accounts.Contains(account)).Select(one => (one.Began, one.Gaps))));
    }
}
