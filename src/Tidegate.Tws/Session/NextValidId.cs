using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 9: the lowest order id that this client may use next.</summary>
/// <param name="OrderId">Above all that this client id has used.</param>
public readonly record struct NextValidId(int OrderId) : IAnswer<NextValidId>
{
    /// <inheritdoc/>
    public static int Id => 9;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static NextValidId Visit<TWire>(ref TWire wire, in NextValidId m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.OrderId));
    }
}
