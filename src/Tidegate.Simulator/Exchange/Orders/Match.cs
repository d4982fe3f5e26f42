using System.Runtime.InteropServices;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What of an order executes in a second.</summary>
/// <param name="Quantity">Size, above zero.</param>
/// <param name="Price">Price.</param>
/// <param name="Liquidity">1 the order rested, 2 it took.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Match(decimal Quantity, decimal Price, int Liquidity)
{
    /// <summary>Liquidity of an order that rested.</summary>
    public const int Added = 1;

    private const int Removed = 2;

    /// <summary>Null when nothing executes.</summary>
    /// <param name="order">A working order; a waiting one only after its trigger.</param>
    /// <param name="point">Prices of the second.</param>
    /// <param name="used">What other orders of the side took in the same second.</param>
    /// <param name="released">What of the order may execute.</param>
    /// <param name="auction">An auction, which has one price and size enough.</param>
    /// <param name="rested">The market comes to the order, not the order to the market.</param>
    public static Match? Find(OrderState order, PricePoint point, decimal used, decimal released, bool auction, bool rested)
    {
        var touch = Touch(order, point, auction);
        // What trades beyond a resting order would have met it first, and no more than that.
        if (touch is null && !(rested && IsPassed(order, point)))
            return null;
        var there = touch is null ? point.Traded : order.Terms.Side == OrderSide.Buy ? point.AskSize : point.BidSize;
        var quantity = auction ? released : Math.Min(released, there - used);
        if (quantity <= 0)
            return null;
        var needs = order.Terms.AllOrNone || order.Terms.TimeInForce == "FOK" ? order.Terms.Quantity - order.Filled
            : order.Filled == 0 ? Math.Min(order.Terms.MinQuantity ?? 0, order.Terms.Quantity) : 0;
        if (quantity < needs)
            return null;
        // An order that rested is met at its own price; one that comes gets what is offered.
        return rested && Limit(order) is { } own
            ? new Match(quantity, own, Added)
            : new Match(quantity, touch!.Value, Removed);
    }

    /// <summary>The price that the other side offers, or the auction's; null when the order does not accept it.</summary>
    public static decimal? Touch(OrderState order, PricePoint point, bool auction)
    {
        var buys = order.Terms.Side == OrderSide.Buy;
        var touch = auction ? point.Last : buys ? point.Ask : point.Bid;
        return touch > 0 && !(buys ? touch > Limit(order) : touch < Limit(order)) ? touch : null;
    }

    /// <summary>
    /// Whether something traded beyond the order's price: it stood before what was met. An order that follows the market stands at the
    /// front of its price, any other behind all that it shows.
    /// </summary>
    private static bool IsPassed(OrderState order, PricePoint point)
    {
        if (point is not { Traded: > 0, Last: > 0 } || Limit(order) is not { } limit)
            return false;
        return (Pegs.Follows(order.Terms.Type) && point.Last == limit)
            || (order.Terms.Side == OrderSide.Buy ? point.Last < limit : point.Last > limit);
    }

    /// <summary>The worst price at which it executes; null for any.</summary>
    public static decimal? Limit(OrderState order) =>
        order.DerivedLimit ?? (OrderChecks.HasLimit(order.Terms.Type) ? order.Terms.LimitPrice : null);
}
