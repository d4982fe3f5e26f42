using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>
/// Incoming 101: an order of the day that is finished. It has no client's number: <see cref="Order.PermId"/> tells which it is.
/// </summary>
public sealed record CompletedOrder : IAnswer<CompletedOrder>
{
    /// <inheritdoc/>
    public static int Id => 101;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <summary>What was traded.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>How it was traded.</summary>
    public Order Order { get; init; } = None<Order>.It;

    /// <summary>How it ended.</summary>
    public OrderState State { get; init; } = None<OrderState>.It;

    /// <inheritdoc/>
    public static CompletedOrder Visit<TWire>(ref TWire wire, in CompletedOrder m)
        where TWire : IWire, allows ref struct => wire.IsProtobuf
        ? new()
        {
            Contract = wire.Part(1, m.Contract),
            Order = wire.Part(2, m.Order),
            State = wire.Part(3, m.State),
        }
        : CompletedOrderText.Visit(ref wire, m);
}
