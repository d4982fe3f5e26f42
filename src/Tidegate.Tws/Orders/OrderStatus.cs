using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Incoming 3: how an order stands.</summary>
/// <param name="OrderId">The client's number; 0 for an order that is not bound to the API.</param>
/// <param name="Status">Such as <c>Submitted</c>; see <see cref="OrderStates"/>.</param>
/// <param name="Filled">In units of the instrument.</param>
/// <param name="Remaining">In units of the instrument.</param>
/// <param name="AverageFillPrice">0 before the first fill.</param>
/// <param name="PermId">The account-wide number of the order, the same over clients and restarts.</param>
/// <param name="ParentId">Order of this client that it belongs to; 0 for none.</param>
/// <param name="LastFillPrice">0 before the first fill.</param>
/// <param name="ClientId">Who placed it.</param>
/// <param name="WhyHeld">Such as <c>trigger</c> or <c>locate</c>; mostly empty.</param>
/// <param name="MarketCapPrice">Price to which the broker capped it; 0 if not.</param>
public readonly record struct OrderStatus(
    int OrderId,
    string Status,
    decimal Filled,
    decimal Remaining,
    decimal AverageFillPrice,
    long PermId,
    int ParentId,
    decimal LastFillPrice,
    int ClientId,
    string WhyHeld,
    decimal MarketCapPrice) : IAnswer<OrderStatus>
{
    /// <inheritdoc/>
    public static int Id => 3;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <inheritdoc/>
    public static OrderStatus Visit<TWire>(ref TWire wire, in OrderStatus m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.OrderId),
            wire.Text(2, m.Status),
            wire.Size(3, m.Filled),
            wire.Size(4, m.Remaining),
            wire.Price(5, m.AverageFillPrice),
            wire.I64(6, m.PermId),
            wire.I32(7, m.ParentId),
            wire.Price(8, m.LastFillPrice),
            wire.I32(9, m.ClientId),
            wire.Text(10, m.WhyHeld),
            wire.Price(11, m.MarketCapPrice));
}
