using System.Collections.Immutable;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

// Finding out what became of orders of which nothing was heard.
public sealed partial class OrderClient
{
    /// <summary>An inactive order may become active again, end without a word, or wait for a person: only the broker knows.</summary>
    internal void WatchInactive(OrderHandle handle) => tws.Run(cancel => WatchInactiveAsync(handle, cancel));

    /// <summary>Asks what became of all orders: open ones, executions, completed ones.</summary>
    internal async Task LookUpAllAsync(CancellationToken cancel)
    {
        var asked = session;
        var suspects = table.Known.Where(handle => handle.Progress.End is null).ToList();
        var open = (await OpenOrdersAsync(cancel)).ToHashSet();
        await ExecutionsAsync(new() { ClientId = tws.Options.ClientId }, cancel);
        var completed = await CompletedOrdersAsync(cancel: cancel);
        foreach (var handle in suspects)
        {
            if (open.Contains(handle))
                handle.Apply(OrderRules.FoundOpen);
            else if (EndOf(handle.Progress, completed, suspects) is { } end)
                handle.Apply(p => OrderRules.Take(p, end));
            else
                LostSight(handle, isSameSession: handle.Session == asked);
        }
    }

    // Nothing else will ask while the connection stands; when it breaks, the next one does.
    private async Task LookUpAsync(CancellationToken cancel)
    {
        while (table.Known.Any(handle => handle.Progress is { IsUnknown: true, End: null }))
        {
            try
            {
                await tws.UntilTakenAsync(() => LookUpAllAsync(cancel), cancel);
                return;
            }
            catch (TimeoutException)
            {
                // The answer may have been lost, with the connection still there.
            }
        }
    }

    private async Task WatchInactiveAsync(OrderHandle handle, CancellationToken cancel)
    {
        while (!handle.StopsWatching())
        {
            var rest = tws.Options.InactiveTimeout - handle.Silence;
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, Clock, cancel);
                continue;
            }

            try
            {
                await LookUpAllAsync(cancel);
            }
            catch (Exception failed) when (failed is TwsException or TimeoutException)
            {
                // There is no connection, or it may not tell of orders: asked again after as long a time.
            }

            handle.Asked();
        }
    }

    // In the same session the gateway may still hold it, such as behind a question to its user, and tell nothing of it.
    private void LostSight(OrderHandle handle, bool isSameSession)
    {
        var silence = handle.Silence;
        if (!isSameSession)
            handle.Apply(OrderRules.FoundNowhere);
        handle.Apply(p => OrderRules.StuckNowhere(p, silence, tws.Options.InactiveTimeout));
    }

    // A completed order has no number of the client: the account-wide number tells, or the own reference where no word came yet. A
    // reference that several orders share tells nothing.
    private static CompletedOrder? EndOf(OrderProgress p, ImmutableArray<CompletedOrder> completed, List<OrderHandle> suspects)
    {
        if (p.PermId != 0)
            return completed.FirstOrDefault(one => one.Order.PermId == p.PermId);
        var named = completed.Where(one => one.Order.OrderRef == p.Order.OrderRef
            && (p.Order.Account.Length == 0 || one.Order.Account == p.Order.Account)).ToList();
        var alike = suspects.Count(handle => handle.Progress.Order.OrderRef == p.Order.OrderRef);
        return p.Order.OrderRef.Length > 0 && named.Count == 1 && alike == 1 ? named[0] : null;
    }
}
