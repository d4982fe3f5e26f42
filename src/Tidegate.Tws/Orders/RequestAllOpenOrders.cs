using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 16: asks for the open orders of all clients, without subscribing to them.</summary>
public readonly record struct RequestAllOpenOrders : IRequest<RequestAllOpenOrders>
{
    /// <inheritdoc/>
    public static int Id => 16;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static RequestAllOpenOrders Visit<TWire>(ref TWire wire, in RequestAllOpenOrders m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
