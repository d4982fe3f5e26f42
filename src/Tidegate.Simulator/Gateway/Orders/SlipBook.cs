using Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>The slips of all orders that came over this gateway. Like the broker's memory, it outlives connections and restarts.</summary>
internal sealed class SlipBook
{
    private readonly Dictionary<OrderKey, Slip> slips = [];

    /// <summary>Keeps a slip; a later one of the same order takes its place.</summary>
    public void Keep(OrderKey key, Slip slip) => slips[key] = slip;

    /// <summary>The slip of an order; an empty one when it came by another way.</summary>
    public Slip Of(OrderKey key) => slips.GetValueOrDefault(key) ?? new Slip("", new());

    /// <summary>Puts back the slip that was there before a change that was refused.</summary>
    public void Restore(OrderKey key, Slip? before)
    {
        if (before is null)
            slips.Remove(key);
        else
            slips[key] = before;
    }

    /// <summary>The slip of an order; null when there is none.</summary>
    public Slip? Find(OrderKey key) => slips.GetValueOrDefault(key);
}
