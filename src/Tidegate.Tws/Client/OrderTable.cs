using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>
/// The orders that a client knows, by number and by execution. All that have not ended, and of those that have, the newest:
/// who placed an order keeps its handle, so only late words of it are lost. Safe for several threads.
/// </summary>
internal sealed class OrderTable
{
    /// <summary>How many ended orders are kept; late commissions and repeated states come within seconds.</summary>
    public const int EndedKept = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<int, Entry> byId = [];
    private readonly Dictionary<string, OrderHandle> byExecution = new(StringComparer.Ordinal);
    private readonly Queue<OrderHandle> ended = new();

    /// <summary>All that are known, by number.</summary>
    public ImmutableArray<OrderHandle> Known
    {
        get
        {
            lock (gate)
                return [.. byId.Values.Select(entry => entry.Handle).OrderBy(handle => handle.OrderId)];
        }
    }

    /// <summary>The order with a number; null if it is not known.</summary>
    public OrderHandle? Find(int orderId)
    {
        lock (gate)
            return byId.TryGetValue(orderId, out var entry) ? entry.Handle : null;
    }

    /// <summary>The order of an execution, by the part of its id that corrections repeat; null if it is not known.</summary>
    public OrderHandle? Find(string execution)
    {
        lock (gate)
            return byExecution.GetValueOrDefault(execution);
    }

    /// <summary>Enters an order, or finds the one that has its number.</summary>
    public OrderHandle GetOrAdd(int orderId, Func<OrderHandle> make)
    {
        lock (gate)
        {
            if (!byId.TryGetValue(orderId, out var entry))
                byId[orderId] = entry = new(make(), []);
            return entry.Handle;
        }
    }

    /// <summary>Enters orders that are about to be sent.</summary>
    public void Add(IEnumerable<OrderHandle> handles)
    {
        lock (gate)
        {
            foreach (var handle in handles)
                byId[handle.OrderId] = new(handle, []);
        }
    }

    /// <summary>Forgets orders.</summary>
    public void Remove(IEnumerable<OrderHandle> handles)
    {
        lock (gate)
        {
            foreach (var handle in handles)
                Forget(handle);
        }
    }

    /// <summary>Enters an execution of an order.</summary>
    public void AddExecution(string execution, OrderHandle handle)
    {
        lock (gate)
        {
            // One that was forgotten this moment takes nothing with it.
            if (byId.TryGetValue(handle.OrderId, out var entry) && entry.Handle == handle && byExecution.TryAdd(execution, handle))
                entry.Executions.Add(execution);
        }
    }

    /// <summary>An order has ended: now it is kept only until as many others have ended after it.</summary>
    public void End(OrderHandle handle)
    {
        lock (gate)
        {
            ended.Enqueue(handle);
            // One that was thought not to have arrived may be back; it comes here again when it ends.
            if (ended.Count > EndedKept && ended.Dequeue() is { Progress.End: not null } oldest)
                Forget(oldest);
        }
    }

    private void Forget(OrderHandle handle)
    {
        if (!byId.TryGetValue(handle.OrderId, out var entry) || entry.Handle != handle)
            return;
        byId.Remove(handle.OrderId);
        foreach (var execution in entry.Executions)
            byExecution.Remove(execution);
    }

    private sealed record Entry(OrderHandle Handle, List<string> Executions);
}
