using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Tws.DisplayGroups;

namespace Tidegate.Tws.Client;

/// <summary>The colored groups of windows in TWS: all windows of a group show the same instrument.</summary>
public sealed class DisplayGroupClient
{
    private readonly TwsClient tws;

    internal DisplayGroupClient(TwsClient tws) => this.tws = tws;

    /// <summary>The numbers of the groups, the one used most first.</summary>
    public async Task<ImmutableArray<int>> ListAsync(CancellationToken cancel = default)
    {
        var list = await tws.AskAsync(id => new RequestDisplayGroups(id), new SingleReply<DisplayGroupList>(), cancel);
        var numbers = list.Groups.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>What a group shows: first what it shows now, then each change by whomever.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<Streamed<DisplayGroupUpdated>> WatchAsync(int groupId, CancellationToken cancel = default) =>
        WatchAsync(groupId, _ => { }, cancel);

    /// <summary>Shows an instrument in a group. Done when the gateway says that the group shows it.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="conId">The instrument.</param>
    /// <param name="exchange">Where; the gateway may show it at another one.</param>
    /// <param name="cancel">Ends the waiting; the group may show it all the same.</param>
    /// <exception cref="TwsException">There is no such group, or no such instrument.</exception>
    /// <exception cref="TimeoutException">The gateway did not say so in time.</exception>
    public async Task ShowAsync(int groupId, int conId, string exchange = "SMART", CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(tws.Options.RequestTimeout, tws.Options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var number = conId.ToString(CultureInfo.InvariantCulture);
        var asked = 0;
        var isSent = false;
        try
        {
            await foreach (var update in WatchAsync(groupId, id => asked = id, either.Token))
            {
                if (!update.IsGap && update.Value.Contract.Split('@')[0] == number)
                    return;
                // What was sent before a gap may be lost.
                isSent &= !update.IsGap;
                if (isSent || update.IsGap)
                    continue;
                await tws.SendAsync(new UpdateDisplayGroup(asked, $"{number}@{exchange}"), SendTurn.Request);
                isSent = true;
            }
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The gateway did not say in time that group {groupId} shows instrument {number}.", late);
        }

        throw new ObjectDisposedException(nameof(TwsClient));
    }

    private IAsyncEnumerable<Streamed<DisplayGroupUpdated>> WatchAsync(int groupId, Action<int> asked, CancellationToken cancel) =>
        tws.SubscribeAsync(
            id =>
            {
                asked(id);
                return new SubscribeToDisplayGroup(id, groupId);
            },
            id => new UnsubscribeFromDisplayGroup(id),
            new DirectSubscription<DisplayGroupUpdated>(tws.Options.StreamBuffer),
            cancel);
}
