using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 2: ends a quote subscription.</summary>
public readonly record struct CancelQuotes(int RequestId) : IRequest<CancelQuotes>
{
    /// <inheritdoc/>
    public static int Id => 2;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static CancelQuotes Visit<TWire>(ref TWire wire, in CancelQuotes m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
