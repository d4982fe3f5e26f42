using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 3: a new order, or a change of one with the same number.</summary>
public sealed record PlaceOrder : IRequest<PlaceOrder>
{
    /// <inheritdoc/>
    public static int Id => 3;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <summary>The client's number of the order.</summary>
    public int OrderId { get; init; }

    /// <summary>What is traded.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>How it is traded.</summary>
    public Order Order { get; init; } = None<Order>.It;

    /// <summary>Stop loss and profit taker that come with it; from version 218, protobuf only.</summary>
    public AttachedOrders? Attached { get; init; }

    /// <inheritdoc/>
    public static PlaceOrder Visit<TWire>(ref TWire wire, in PlaceOrder m)
        where TWire : IWire, allows ref struct => wire.IsProtobuf
        ? new()
        {
            OrderId = wire.I32(1, m.OrderId),
            Contract = wire.Part(2, m.Contract),
            Order = wire.Part(3, m.Order),
            Attached = wire.PartOrNone(4, m.Attached),
        }
        : PlaceOrderText.Visit(ref wire, m);
}
