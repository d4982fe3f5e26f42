using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Incoming 13: a change of a book that says who is behind it.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Row">The row.</param>
public readonly record struct MarketDepthL2(int RequestId, DepthRow Row) : IAnswer<MarketDepthL2>
{
    /// <inheritdoc/>
    public static int Id => 13;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static MarketDepthL2 Visit<TWire>(ref TWire wire, in MarketDepthL2 m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Part(2, m.Row));
    }
}
