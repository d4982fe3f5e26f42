using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>An option order by volatility, and the order that hedges it.</summary>
public readonly record struct VolatilityTerms
{
    /// <summary>Volatility in per cent.</summary>
    public double? Volatility { get; init; }

    /// <summary>1 daily, 2 yearly.</summary>
    public int? VolatilityType { get; init; }

    /// <summary>Type of the order that hedges; gateways also write <c>None</c>.</summary>
    public string HedgeOrderType { get => field ?? ""; init; }

    /// <summary>Price of the order that hedges.</summary>
    public decimal? HedgeAuxPrice { get; init; }

    /// <summary>Instrument of the order that hedges.</summary>
    public int HedgeConId { get; init; }

    /// <summary>Where the hedge settles.</summary>
    public string HedgeSettlingFirm { get => field ?? ""; init; }

    /// <summary>Account that clears the hedge.</summary>
    public string HedgeClearingAccount { get => field ?? ""; init; }

    /// <summary>Who clears the hedge.</summary>
    public string HedgeClearingIntent { get => field ?? ""; init; }

    /// <summary>Whether the hedge opens or closes.</summary>
    public string HedgeOpenClose { get => field ?? ""; init; }

    /// <summary>Whether the hedge sells short.</summary>
    public bool HedgeShortSale { get; init; }

    /// <summary>Who holds the shares sold short.</summary>
    public int HedgeShortSaleSlot { get; init; }

    /// <summary>Where the shares sold short come from.</summary>
    public string HedgeDesignatedLocation { get => field ?? ""; init; }

    /// <summary>Whether the price follows the underlying.</summary>
    public bool ContinuousUpdate { get; init; }

    /// <summary>1 average of bid and ask, 2 bid for calls bought and puts sold, ask else.</summary>
    public int? ReferencePriceType { get; init; }

    /// <summary>
    /// Goes over the fields. In text those of the hedge exist only where its type is not empty, and completed orders have half of them.
    /// </summary>
    internal static VolatilityTerms Visit<TWire>(ref TWire wire, in VolatilityTerms m, bool completed)
        where TWire : IWire, allows ref struct
    {
        var v = new VolatilityTerms
        {
            Volatility = wire.RealOrUnset(37, m.Volatility),
            VolatilityType = wire.I32OrUnset(38, m.VolatilityType),
            HedgeOrderType = wire.Text(41, m.HedgeOrderType),
            HedgeAuxPrice = wire.PriceOrUnset(42, m.HedgeAuxPrice),
        };
        if (wire.IsProtobuf || v.HedgeOrderType.Length > 0)
        {
            v = v with { HedgeConId = wire.I32(43, m.HedgeConId) };
            if (!completed)
            {
                v = v with
                {
                    HedgeSettlingFirm = wire.Text(73, m.HedgeSettlingFirm),
                    HedgeClearingAccount = wire.Text(74, m.HedgeClearingAccount),
                    HedgeClearingIntent = wire.Text(75, m.HedgeClearingIntent),
                    HedgeOpenClose = wire.Text(44, m.HedgeOpenClose),
                };
            }

            v = v with
            {
                HedgeShortSale = wire.Flag(45, m.HedgeShortSale),
                HedgeShortSaleSlot = wire.I32(46, m.HedgeShortSaleSlot),
                HedgeDesignatedLocation = wire.Text(47, m.HedgeDesignatedLocation),
            };
        }

        return v with
        {
            ContinuousUpdate = wire.Flag(39, m.ContinuousUpdate),
            ReferencePriceType = wire.I32OrUnset(40, m.ReferencePriceType),
        };
    }
}
