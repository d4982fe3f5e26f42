using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 58: takes all orders back, also those of other clients and those entered in the gateway's window.</summary>
/// <param name="Cancel">What some exchanges want to know.</param>
public readonly record struct CancelAllOrders(OrderCancel Cancel) : IRequest<CancelAllOrders>
{
    /// <inheritdoc/>
    public static int Id => 58;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <inheritdoc/>
    public static CancelAllOrders Visit<TWire>(ref TWire wire, in CancelAllOrders m)
        where TWire : IWire, allows ref struct
    {
        if (wire.IsProtobuf)
            return new(wire.Part(1, m.Cancel));
        if (wire.Version >= ServerVersion.ManualOrderIndicator)
            return new(new("", wire.Text(2, m.Cancel.ExtOperator), wire.I32OrUnset(3, m.Cancel.ManualOrderIndicator)));
        wire.MessageVersion(1);
        return default;
    }
}
