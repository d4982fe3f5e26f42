using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Incoming 53: all open orders were told.</summary>
public readonly record struct OpenOrdersEnd : IAnswer<OpenOrdersEnd>
{
    /// <inheritdoc/>
    public static int Id => 53;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <inheritdoc/>
    public static OpenOrdersEnd Visit<TWire>(ref TWire wire, in OpenOrdersEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
