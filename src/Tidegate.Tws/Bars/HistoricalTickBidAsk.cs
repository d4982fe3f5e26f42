using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>A bid and ask.</summary>
/// <param name="EpochSeconds">When, UTC.</param>
/// <param name="Attributes">What is special about them.</param>
/// <param name="Bid">Best bid.</param>
/// <param name="Ask">Best ask.</param>
/// <param name="BidSize">Size at the bid.</param>
/// <param name="AskSize">Size at the ask.</param>
public readonly record struct HistoricalTickBidAsk(
    long EpochSeconds, BidAskAttributes Attributes, decimal Bid, decimal Ask, decimal? BidSize, decimal? AskSize)
    : IWirePart<HistoricalTickBidAsk>
{
    /// <inheritdoc/>
    public static HistoricalTickBidAsk Visit<TWire>(ref TWire wire, in HistoricalTickBidAsk m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I64(1, m.EpochSeconds),
            // Bit 0 is the ask here and the bid in single ticks.
            wire.IsProtobuf
                ? wire.Part(2, m.Attributes)
                : BidAskAttributes.OfMask(wire.I32(2, m.Attributes.Mask(askFirst: true)), askFirst: true),
            wire.Price(3, m.Bid),
            wire.Price(4, m.Ask),
            wire.SizeOrUnset(5, m.BidSize),
            wire.SizeOrUnset(6, m.AskSize));
}
