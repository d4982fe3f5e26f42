using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Sessions;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Watches one account: its values, what it holds, its profit, and the profit of each position.</summary>
internal sealed class TwsAccountWatch(TwsClient client, AccountId account, Action<LiveChange> take)
{
    /// <summary>Positions whose worth is watched; what comes beyond is shown without one.</summary>
    public const int MarksMax = 200;

    private readonly Dictionary<int, (CancellationTokenSource Stop, Task Watching)> marks = [];

    /// <summary>Watches until it is cancelled. The streams outlive breaks of the connection.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task[] watches = [ValuesAsync(all.Token), PositionsAsync(all.Token), ProfitAsync(all.Token)];
        // One that is refused ends them all; the caller decides when to try again.
        await Task.WhenAny(watches);
        await all.CancelAsync();
        try
        {
            await TwsSession.CallAsync(async () =>
            {
                await Task.WhenAll(watches);
                return true;
            });
        }
        finally
        {
            await Task.WhenAll(marks.Values.Select(EndAsync));
        }
    }

    private async Task ValuesAsync(CancellationToken cancel)
    {
        await foreach (var update in client.Accounts.WatchAsync(account.Value, cancel: cancel))
        {
            if (!update.IsGap
                && TwsTranslation.Value(account.Value, update.Value.Key, update.Value.Value, update.Value.Currency) is { } valued)
            {
                take(valued);
            }
        }
    }

    private async Task PositionsAsync(CancellationToken cancel)
    {
        await foreach (var update in client.Accounts.WatchPositionsAsync(account.Value, cancel: cancel))
        {
            if (update.IsGap)
                continue;
            var told = update.Value;
            take(new LiveChange.Held(account, TwsTranslation.Position(told.Contract, told.Position, told.AverageCost)));
            await MarkAsync(told.Contract.ConId, told.Position != 0, cancel);
        }
    }

    private async Task ProfitAsync(CancellationToken cancel)
    {
        await foreach (var update in client.Accounts.WatchProfitAsync(account.Value, cancel: cancel))
        {
            if (!update.IsGap)
                take(new LiveChange.Earned(account, update.Value.Daily, update.Value.Unrealized, update.Value.Realized));
        }
    }

    private async Task MarkAsync(int conId, bool isHeld, CancellationToken cancel)
    {
        if (isHeld && !marks.ContainsKey(conId) && marks.Count < MarksMax)
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            marks[conId] = (stop, MarkAsync(conId, stop.Token));
        }

        if (!isHeld && marks.Remove(conId, out var over))
            await EndAsync(over);
    }

    private async Task MarkAsync(int conId, CancellationToken cancel)
    {
        try
        {
            await foreach (var update in client.Accounts.WatchProfitAsync(account.Value, conId, cancel))
            {
                if (update.IsGap)
                    continue;
                var told = update.Value;
                take(new LiveChange.Marked(
                    account, InstrumentId.FromConid(conId), told.Value, told.Daily, told.Unrealized, told.Realized));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or TwsException or ObjectDisposedException)
        {
            // Without it the position has no worth of its own; all else goes on.
        }
    }

    private static async Task EndAsync((CancellationTokenSource Stop, Task Watching) mark)
    {
        await mark.Stop.CancelAsync();
        await mark.Watching;
        mark.Stop.Dispose();
    }
}
