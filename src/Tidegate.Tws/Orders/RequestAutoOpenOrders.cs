using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 15, client 0 only: orders entered in the gateway's window are bound to this client from now on.</summary>
/// <param name="AutoBind">False ends it.</param>
public readonly record struct RequestAutoOpenOrders(bool AutoBind) : IRequest<RequestAutoOpenOrders>
{
    /// <inheritdoc/>
    public static int Id => 15;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOpenOrders;

    /// <inheritdoc/>
    public static RequestAutoOpenOrders Visit<TWire>(ref TWire wire, in RequestAutoOpenOrders m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Flag(1, m.AutoBind));
    }
}
