using Tidegate.Tws.Orders;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>An order as its client wrote it: open orders repeat all of it, also what the exchange does not look at.</summary>
/// <param name="Exchange">Where the client sent it.</param>
/// <param name="Order">What the client wrote.</param>
internal sealed record OrderTicket(string Exchange, Order Order);
