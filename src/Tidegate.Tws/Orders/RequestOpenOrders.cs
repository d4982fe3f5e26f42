using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 5: asks for the open orders of this client.</summary>
public readonly record struct RequestOpenOrders : IRequest<RequestOpenOrders>
{
    /// <inheritdoc/>
    public static int Id => 5;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static RequestOpenOrders Visit<TWire>(ref TWire wire, in RequestOpenOrders m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
