using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>One leg of a combination.</summary>
/// <param name="ConId">The instrument.</param>
/// <param name="Ratio">How many of it for one combination.</param>
/// <param name="Action"><c>BUY</c> or <c>SELL</c>, seen from a buyer of the combination.</param>
/// <param name="Exchange">Where the leg goes.</param>
/// <param name="OpenClose">0 as the combination, 1 opens, 2 closes, 3 unknown.</param>
/// <param name="ShortSaleSlot">1 broker holds the shares, 2 they come from elsewhere; 0 for none.</param>
/// <param name="DesignatedLocation">Where the shares come from, for slot 2.</param>
/// <param name="ExemptCode">-1 for none.</param>
/// <param name="Price">A price of its own; in text it stands in a list of its own behind the legs.</param>
public readonly record struct ComboLeg(
    int ConId,
    int Ratio,
    string Action,
    string Exchange,
    int OpenClose = 0,
    int ShortSaleSlot = 0,
    string DesignatedLocation = "",
    int ExemptCode = -1,
    decimal? Price = null) : IWirePart<ComboLeg>
{
    /// <inheritdoc/>
    public static ComboLeg Visit<TWire>(ref TWire wire, in ComboLeg m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.ConId),
            wire.I32(2, m.Ratio),
            wire.Text(3, m.Action),
            wire.Text(4, m.Exchange),
            wire.I32(5, m.OpenClose),
            wire.I32(6, m.ShortSaleSlot),
            wire.Text(7, m.DesignatedLocation),
            wire.I32(8, m.ExemptCode),
            wire.IsProtobuf ? wire.PriceOrUnset(9, m.Price) : m.Price);
}
