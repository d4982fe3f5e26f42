using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Incoming 100: an order got a number at a client.</summary>
/// <param name="PermId">The account-wide number.</param>
/// <param name="ClientId">The client.</param>
/// <param name="OrderId">The number; negative for one entered in the gateway's window.</param>
public readonly record struct OrderBound(long PermId, int ClientId, int OrderId) : IAnswer<OrderBound>
{
    /// <inheritdoc/>
    public static int Id => 100;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static OrderBound Visit<TWire>(ref TWire wire, in OrderBound m)
        where TWire : IWire, allows ref struct =>
        new(wire.I64(1, m.PermId), wire.I32(2, m.ClientId), wire.I32(3, m.OrderId));
}
