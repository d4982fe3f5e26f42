using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 59: which kind of quotes later requests of this connection get.</summary>
/// <param name="Type">1 live, 2 frozen, 3 delayed, 4 delayed and frozen.</param>
public readonly record struct RequestQuoteType(int Type) : IRequest<RequestQuoteType>
{
    /// <inheritdoc/>
    public static int Id => 59;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static RequestQuoteType Visit<TWire>(ref TWire wire, in RequestQuoteType m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.Type));
    }
}
