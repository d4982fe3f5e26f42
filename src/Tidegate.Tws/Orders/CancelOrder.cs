using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Outgoing 4: takes an order back. A gateway at version 200 ignores it without its last two fields.</summary>
/// <param name="OrderId">The client's number of the order.</param>
/// <param name="Cancel">What some exchanges want to know.</param>
public readonly record struct CancelOrder(int OrderId, OrderCancel Cancel) : IRequest<CancelOrder>
{
    /// <inheritdoc/>
    public static int Id => 4;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <inheritdoc/>
    public static CancelOrder Visit<TWire>(ref TWire wire, in CancelOrder m)
        where TWire : IWire, allows ref struct
    {
        if (wire.IsProtobuf)
            return new(wire.I32(1, m.OrderId), wire.Part(2, m.Cancel));
        if (wire.Version < ServerVersion.ManualOrderIndicator)
            wire.MessageVersion(1);
        var orderId = wire.I32(1, m.OrderId);
        var time = wire.Text(1, m.Cancel.ManualTime);
        if (wire.Version is >= ServerVersion.QuoteRequestFields and <= ServerVersion.IncludeOvernight)
        {
            wire.Fixed("");
            wire.Fixed("");
            wire.Fixed("2147483647");
        }

        return wire.Version < ServerVersion.ManualOrderIndicator
            ? new(orderId, new(time, "", null))
            : new(orderId, new(time, wire.Text(2, m.Cancel.ExtOperator), wire.I32OrUnset(3, m.Cancel.ManualOrderIndicator)));
    }
}
