using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 99: asks for the orders of the day that are finished.</summary>
/// <param name="ApiOnly">Without those entered elsewhere.</param>
public readonly record struct RequestCompletedOrders(bool ApiOnly) : IRequest<RequestCompletedOrders>
{
    /// <inheritdoc/>
    public static int Id => 99;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static RequestCompletedOrders Visit<TWire>(ref TWire wire, in RequestCompletedOrders m)
        where TWire : IWire, allows ref struct =>
        new(wire.Flag(1, m.ApiOnly));
}
