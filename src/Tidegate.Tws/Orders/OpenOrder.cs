using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Incoming 5: an order that works, was just placed or changed, or is a preview.</summary>
public sealed record OpenOrder : IAnswer<OpenOrder>
{
    /// <inheritdoc/>
    public static int Id => 5;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <summary>The client's number; 0 for an order that is not bound to the API.</summary>
    public int OrderId { get; init; }

    /// <summary>What is traded.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>How it is traded.</summary>
    public Order Order { get; init; } = None<Order>.It;

    /// <summary>How it stands.</summary>
    public OrderState State { get; init; } = None<OrderState>.It;

    /// <inheritdoc/>
    public static OpenOrder Visit<TWire>(ref TWire wire, in OpenOrder m)
        where TWire : IWire, allows ref struct => wire.IsProtobuf
        ? new()
        {
            OrderId = wire.I32(1, m.OrderId),
            Contract = wire.Part(2, m.Contract),
            Order = wire.Part(3, m.Order),
            State = wire.Part(4, m.State),
        }
        : OpenOrderText.Visit(ref wire, m);
}
