using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Exchange;

/// <content>The broker closes positions of an account whose excess liquidity is below zero.</content>
internal sealed partial class TradingFloor
{
    /// <summary>Closes a little more than is needed, so that the next step of the market does not ask for more.</summary>
    private const decimal LiquidationSurplus = 1.05m;

    /// <summary>Client of the broker's own orders; their numbers are below zero.</summary>
    private const int Broker = 0;

    private const decimal NearEdge = 0.25m;

    private static readonly TimeSpan NearPace = TimeSpan.FromMinutes(1), FarPace = TimeSpan.FromMinutes(15);

    private readonly HashSet<OrderKey> liquidations = [];
    private DateTimeOffset marginLook;
    private int brokerOrders;

    /// <summary>Sets the next look at margin: often for who is near the edge, at whole minutes of regular hours in New York.</summary>
    private void SetMarginLook(TimeSpan pace)
    {
        var next = new DateTimeOffset(((Now.UtcTicks / pace.Ticks) + 1) * pace.Ticks, TimeSpan.Zero);
        marginLook = Later(TradingSchedule.NewYorkStocks.NextPeriod(next, regularOnly: true).Start, next);
    }

    private void LookAtMargin()
    {
        var valuation = Valuation();
        var isNear = false;
        foreach (var room in rooms.Values.OrderBy(room => room.Number))
        {
            var margin = room.Margin(valuation);
            if (margin.Excess < 0)
                Liquidate(room, margin, valuation);
            isNear |= margin.Maintenance > 0 && margin.Excess < margin.EquityWithLoan * NearEdge;
        }

        SetMarginLook(isNear ? NearPace : FarPace);
    }

    /// <summary>Cancels the account's orders, and sells or buys back of the position that frees most.</summary>
    private void Liquidate(AccountRoom room, MarginFigures margin, Valuation valuation)
    {
        foreach (var key in live.ToArray())
        {
            if (live.Contains(key) && orders[key].Terms.Account == room.Books.Profile.Id && !liquidations.Contains(key))
                End(orders[key], OrderStatus.Cancelled, "Cancelled by System: the account has a margin deficit.");
        }

        if (live.Exists(key => liquidations.Contains(key) && orders[key].Terms.Account == room.Books.Profile.Id))
            return;
        var best = room.Books.Positions.Values.Where(position => position.Quantity != 0)
            .Select(position => (Terms: Closing(room, position), Position: position))
            .Where(one => IsOpenFor(one.Terms))
            .Select(one => (one.Terms, Freed: Freed(one.Terms, room, margin, valuation)))
            .OrderByDescending(one => one.Freed).FirstOrDefault();
        if (best.Freed <= 0)
            return;
        var step = Listings.ByConid(best.Terms.Conid)!.SizeIncrement;
        var whole = step < 1 ? 1 : step;
        var part = Math.Min(1, -margin.Excess * LiquidationSurplus / best.Freed);
        var quantity = Math.Min(best.Terms.Quantity, decimal.Ceiling(best.Terms.Quantity * part / whole) * whole);
        var account = room.Books.Profile.Id;
        Raise((number, at) => new ExchangeEvent.AccountLiquidated(
            number, at, account, best.Terms.Conid, best.Terms.Side, quantity, -margin.Excess));
        var closing = new OrderKey(Broker, --brokerOrders);
        liquidations.Add(closing);
        Place(closing, best.Terms with { Quantity = quantity });
    }

    private OrderTerms Closing(AccountRoom room, Position position) => new()
    {
        Conid = Valuation().ListingOf(position.Instrument).Conid,
        Account = room.Books.Profile.Id,
        Side = position.Quantity > 0 ? OrderSide.Sell : OrderSide.Buy,
        Quantity = Math.Abs(position.Quantity),
        Type = "MKT",
    };

    private bool IsOpenFor(OrderTerms terms)
    {
        var listing = Listings.ByConid(terms.Conid)!;
        return listing.Schedule.IsOpen(Now, regularOnly: true) && prices.At(listing, Now) is not null
            && OrderChecks.Check(listing, terms, Now) is null;
    }

    private decimal Freed(OrderTerms terms, AccountRoom room, MarginFigures margin, Valuation valuation) =>
        EffectOf(terms, Listings.ByConid(terms.Conid)!, terms.Quantity, room.Books, valuation).After.Excess - margin.Excess;
}
