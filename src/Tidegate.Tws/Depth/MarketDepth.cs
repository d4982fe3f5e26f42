using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Incoming 12: a change of a book that does not say who is behind it.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Row">The row.</param>
public readonly record struct MarketDepth(int RequestId, DepthRow Row) : IAnswer<MarketDepth>
{
    /// <inheritdoc/>
    public static int Id => 12;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static MarketDepth Visit<TWire>(ref TWire wire, in MarketDepth m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        var requestId = wire.I32(1, m.RequestId);
        if (wire.IsProtobuf)
            return new(requestId, wire.Part(2, m.Row));
        var position = wire.I32(1, m.Row.Position);
        var operation = wire.I32(2, m.Row.Operation);
        var side = wire.I32(3, m.Row.Side);
        return new(requestId, new(position, "", operation, side, wire.Price(4, m.Row.Price), wire.SizeOrUnset(5, m.Row.Size), false));
    }
}
