using Tidegate.Tws.Bars;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 99: a single tick. <see cref="Type"/> says which of the others counts.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Type">1 last, 2 all last, 3 bid and ask, 4 middle.</param>
/// <param name="Last">For types 1 and 2.</param>
/// <param name="BidAsk">For type 3.</param>
/// <param name="MidPoint">For type 4.</param>
public readonly record struct TickByTick(
    int RequestId, int Type, HistoricalTickLast Last, HistoricalTickBidAsk BidAsk, HistoricalTick MidPoint) : IAnswer<TickByTick>
{
    /// <inheritdoc/>
    public static int Id => 99;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static TickByTick Visit<TWire>(ref TWire wire, in TickByTick m)
        where TWire : IWire, allows ref struct
    {
        var tick = new TickByTick { RequestId = wire.I32(1, m.RequestId), Type = wire.I32(2, m.Type) };
        if (wire.IsProtobuf)
        {
            return tick.Type switch
            {
                1 or 2 => tick with { Last = wire.Part(3, m.Last) },
                3 => tick with { BidAsk = wire.Part(4, m.BidAsk) },
                4 => tick with { MidPoint = wire.Part(5, m.MidPoint) },
                _ => tick,
            };
        }

        var time = wire.I64(1, m.Type switch
        {
            3 => m.BidAsk.EpochSeconds,
            4 => m.MidPoint.EpochSeconds,
            _ => m.Last.EpochSeconds,
        });
        switch (tick.Type)
        {
            case 1 or 2:
                var price = wire.Price(3, m.Last.Price);
                var size = wire.SizeOrUnset(4, m.Last.Size);
                var mask = TradeAttributes.OfMask(wire.I32(2, m.Last.Attributes.Mask));
                return tick with
                {
                    Last = new(time, mask, price, size, wire.Text(5, m.Last.Exchange), wire.Text(6, m.Last.SpecialConditions)),
                };
            case 3:
                var bid = wire.Price(3, m.BidAsk.Bid);
                var ask = wire.Price(4, m.BidAsk.Ask);
                var bidSize = wire.SizeOrUnset(5, m.BidAsk.BidSize);
                var askSize = wire.SizeOrUnset(6, m.BidAsk.AskSize);
                var attributes = BidAskAttributes.OfMask(wire.I32(2, m.BidAsk.Attributes.Mask(askFirst: false)), askFirst: false);
                return tick with { BidAsk = new(time, attributes, bid, ask, bidSize, askSize) };
            case 4:
                return tick with { MidPoint = new(time, wire.Price(2, m.MidPoint.Price), null) };
            default:
                return tick;
        }
    }
}
