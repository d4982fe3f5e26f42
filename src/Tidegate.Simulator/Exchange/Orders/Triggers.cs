using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>When a stop is reached, and how a trailing stop follows the market.</summary>
internal static class Triggers
{
    private const int DoubleBidAsk = 1, Last = 2, DoubleLast = 3, BidAsk = 4, LastOrBidAsk = 7, Middle = 8;

    /// <summary>The order after a second: with its stop moved, and triggered or not. A triggered order stays so.</summary>
    /// <param name="order">An order whose type waits for a price.</param>
    /// <param name="listing">What it is on.</param>
    /// <param name="now">Prices of the second.</param>
    /// <param name="before">Prices of the second before; null when there are none.</param>
    public static OrderState Look(OrderState order, Listing listing, PricePoint now, PricePoint? before)
    {
        if (order.IsTriggered || !OrderChecks.IsTriggered(order.Terms.Type))
            return order;
        var trails = OrderChecks.Trails(order.Terms.Type);
        if (trails)
            order = order with { StopPrice = Trailed(order, listing, now) };
        var stop = order.StopPrice!.Value;
        // A buy stop is reached from below, a buy touch from above.
        var rising = order.Terms.Side == OrderSide.Buy == order.Terms.Type is not ("MIT" or "LIT");
        if (!IsReached(order.Terms.TriggerMethod, listing, rising, stop, now, before))
            return order;
        order = order with { IsTriggered = true };
        return order.Terms.Type == "TRAIL LIMIT" ? order with { DerivedLimit = TrailingLimit(order, listing, stop) } : order;
    }

    /// <summary>Distance of a trailing stop from the price that it follows.</summary>
    public static decimal Distance(OrderTerms terms, decimal price) =>
        terms.AuxPrice ?? (price * terms.TrailingPercent!.Value / 100);

    private static decimal Trailed(OrderState order, Listing listing, PricePoint now)
    {
        var price = Watched(Method(order.Terms.TriggerMethod, listing), order.Terms.Side == OrderSide.Buy, now);
        var distance = Distance(order.Terms, price);
        if (order.Terms.Side == OrderSide.Buy)
        {
            var follows = listing.PriceRule.Up(price + distance);
            return order.StopPrice is { } stop ? Math.Min(stop, follows) : follows;
        }

        var below = listing.PriceRule.Down(price - distance);
        return order.StopPrice is { } present ? Math.Max(present, below) : below;
    }

    /// <summary>The offset from the stop, or the same distance that the given limit had from the first stop.</summary>
    private static decimal TrailingLimit(OrderState order, Listing listing, decimal stop)
    {
        var sign = order.Terms.Side == OrderSide.Buy ? 1 : -1;
        var offset = order.Terms.LimitPriceOffset
            ?? (order.Terms.TrailStopPrice is { } first ? Math.Abs(order.Terms.LimitPrice!.Value - first) : 0);
        return listing.PriceRule.Nearest(stop + (sign * offset));
    }

    // By class: last prices where there are trades, else bid and offer; options look at them twice.
    private static int Method(int asked, Listing listing) => asked != 0 ? asked : listing.SecType switch
    {
        "OPT" => DoubleBidAsk,
        "CASH" or "BOND" => BidAsk,
        _ => Last,
    };

    private static decimal Watched(int method, bool buys, PricePoint point) => method switch
    {
        Last or DoubleLast or LastOrBidAsk when point.Last > 0 => point.Last,
        Middle => point.Middle,
        _ => buys ? point.Ask : point.Bid,
    };

    /// <summary>Whether the prices that count have come to one.</summary>
    /// <param name="asked">The method that says which prices count; 0 for the one of the contract's class.</param>
    /// <param name="listing">Whose prices.</param>
    /// <param name="rising">From below; else from above.</param>
    /// <param name="stop">The price.</param>
    /// <param name="now">Prices of the second.</param>
    /// <param name="before">Prices of the second before; null when there are none.</param>
    public static bool IsReached(int asked, Listing listing, bool rising, decimal stop, PricePoint now, PricePoint? before)
    {
        return Method(asked, listing) switch
        {
            DoubleBidAsk => Passes(now) && before is { } earlier && Passes(earlier),
            DoubleLast => Beyond(now.Last) && before is { } earlier && Beyond(earlier.Last),
            Last => Beyond(now.Last),
            LastOrBidAsk => Beyond(now.Last) || Passes(now),
            Middle => Beyond(now.Middle),
            _ => Passes(now),
        };

        bool Passes(PricePoint point) => Beyond(rising ? point.Ask : point.Bid);
        bool Beyond(decimal price) => price > 0 && (rising ? price >= stop : price <= stop);
    }
}
