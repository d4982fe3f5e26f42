using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Incoming 102: all completed orders were told.</summary>
public readonly record struct CompletedOrdersEnd : IAnswer<CompletedOrdersEnd>
{
    /// <inheritdoc/>
    public static int Id => 102;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static CompletedOrdersEnd Visit<TWire>(ref TWire wire, in CompletedOrdersEnd m)
        where TWire : IWire, allows ref struct => m;
}
