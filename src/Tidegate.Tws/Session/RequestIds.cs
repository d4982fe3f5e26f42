using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 8: asks for the next order id again.</summary>
/// <param name="Count">Ignored by the gateway.</param>
public readonly record struct RequestIds(int Count) : IRequest<RequestIds>
{
    /// <inheritdoc/>
    public static int Id => 8;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static RequestIds Visit<TWire>(ref TWire wire, in RequestIds m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.Count));
    }
}
