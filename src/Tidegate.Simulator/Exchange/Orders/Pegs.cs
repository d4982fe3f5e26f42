using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>
/// Where an order stands that follows bid and offer. Its limit price, when there is one, is the worst price to which it follows.
/// </summary>
internal static class Pegs
{
    /// <summary>Whether a type follows bid and offer.</summary>
    public static bool Follows(string type) => type is "MIDPRICE" or "REL" or "PEG PRIM" or "PEG MID" or "PEG MKT";

    /// <summary>
    /// The price of an order in a second, never on the market's side of a step of prices; null while bid or offer lacks. An offset makes
    /// a relative order more eager, and one that is pegged to the middle or to the other side less.
    /// </summary>
    /// <param name="terms">An order whose type follows.</param>
    /// <param name="rule">Prices that the contract has.</param>
    /// <param name="point">Bid and offer of the second.</param>
    public static decimal? Price(OrderTerms terms, PriceRule rule, PricePoint point)
    {
        if (point is not { Bid: > 0, Ask: > 0 })
            return null;
        var buys = terms.Side == OrderSide.Buy;
        var (own, other) = buys ? (point.Bid, point.Ask) : (point.Ask, point.Bid);
        var eager = buys ? 1 : -1;
        var offset = terms.AuxPrice ?? 0;
        var follows = terms.Type switch
        {
            "MIDPRICE" => point.Middle,
            "PEG MID" => point.Middle - (eager * offset),
            "PEG MKT" => other - (eager * offset),
            _ => own + (eager * offset),
        };
        var stepped = buys ? rule.Down(follows) : rule.Up(follows);
        return terms.LimitPrice is not { } worst ? stepped
            : buys ? Math.Min(stepped, worst)
            : Math.Max(stepped, worst);
    }
}
