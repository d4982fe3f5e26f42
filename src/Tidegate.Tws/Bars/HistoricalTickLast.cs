using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>A trade.</summary>
/// <param name="EpochSeconds">When, UTC.</param>
/// <param name="Attributes">What is special about it.</param>
/// <param name="Price">Its price.</param>
/// <param name="Size">Its size.</param>
/// <param name="Exchange">Where it happened.</param>
/// <param name="SpecialConditions">Codes of the exchange.</param>
public readonly record struct HistoricalTickLast(
    long EpochSeconds, TradeAttributes Attributes, decimal Price, decimal? Size, string Exchange, string SpecialConditions)
    : IWirePart<HistoricalTickLast>
{
    /// <inheritdoc/>
    public static HistoricalTickLast Visit<TWire>(ref TWire wire, in HistoricalTickLast m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I64(1, m.EpochSeconds),
            wire.IsProtobuf ? wire.Part(2, m.Attributes) : TradeAttributes.OfMask(wire.I32(2, m.Attributes.Mask)),
            wire.Price(3, m.Price),
            wire.SizeOrUnset(4, m.Size),
            wire.Text(5, m.Exchange),
            wire.Text(6, m.SpecialConditions));
}
