using Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>The tickets of all orders that came over this gateway. Like the broker's memory, it outlives connections.</summary>
internal sealed class OrderTickets
{
    private readonly Dictionary<OrderKey, OrderTicket> tickets = [];

    /// <summary>Keeps a ticket; a later one of the same order takes its place.</summary>
    public void Keep(OrderKey key, OrderTicket ticket) => tickets[key] = ticket;

    /// <summary>The ticket of an order; an empty one when it came by another way.</summary>
    public OrderTicket Of(OrderKey key) => tickets.GetValueOrDefault(key) ?? new OrderTicket("", new());

    /// <summary>Puts back the ticket that was there before a change that was refused.</summary>
    public void Restore(OrderKey key, OrderTicket? before)
    {
        if (before is null)
            tickets.Remove(key);
        else
            tickets[key] = before;
    }

    /// <summary>Forgets tickets of orders that nobody asks for any more.</summary>
    public void Forget(Func<OrderKey, bool> isGone)
    {
        foreach (var key in tickets.Keys.Where(isGone).ToList())
            tickets.Remove(key);
    }

    /// <summary>The ticket of an order; null when there is none.</summary>
    public OrderTicket? Find(OrderKey key) => tickets.GetValueOrDefault(key);
}
