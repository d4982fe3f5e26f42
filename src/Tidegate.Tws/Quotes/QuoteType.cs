using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 58: which kind of quotes a subscription gets.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Type">1 live, 2 frozen, 3 delayed, 4 delayed and frozen.</param>
public readonly record struct QuoteType(int RequestId, int Type) : IAnswer<QuoteType>
{
    /// <inheritdoc/>
    public static int Id => 58;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static QuoteType Visit<TWire>(ref TWire wire, in QuoteType m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.I32(2, m.Type));
    }
}
