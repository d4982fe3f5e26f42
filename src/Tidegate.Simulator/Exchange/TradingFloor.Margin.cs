using System.Globalization;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>What orders need, what working ones have already taken, and the rules of day trades.</content>
internal sealed partial class TradingFloor
{
    /// <summary>What an account may still do.</summary>
    public AccountLimits Limits(AccountRoom room)
    {
        var valuation = Valuation();
        var funds = new[] { OrderSide.Buy, OrderSide.Sell }
            .Min(side => AccountRoom.Margin(Committed(room, side, but: null, "", valuation), valuation).Available);
        var day = TradingCalendar.OnOrAfter(NewYorkTime.DayOf(Now));
        var isLimited = IsLimited(room, valuation);
        return new AccountLimits(
            funds,
            [.. Enumerable.Range(0, 5).Select(days => isLimited ? room.DayTrades.LeftOn(TradingCalendar.Later(day, days)) : -1)]);
    }

    /// <summary>
    /// The broker's words for an order that the account cannot carry beside its working orders, or must not make; null for any other.
    /// </summary>
    private string? ProblemOf(OrderTerms terms, Listing listing, decimal quantity, OrderKey? key)
    {
        var room = Room(terms.Account);
        var valuation = Valuation();
        var committed = Committed(room, terms.Side, key, terms.OcaGroup, valuation);
        return EffectOf(terms, listing, quantity, committed, valuation).Shortage(room.BaseCurrency.Code)
            ?? DayTradeProblem(room, terms, listing, quantity, valuation);
    }

    private string? DayTradeProblem(AccountRoom room, OrderTerms terms, Listing listing, decimal quantity, Valuation valuation)
    {
        if (!IsLimited(room, valuation))
            return null;
        var day = NewYorkTime.DayOf(Now);
        var signed = terms.Side == OrderSide.Buy ? quantity : -quantity;
        return room.DayTrades.LeftOn(day) == 0 && DayTrades.WouldBeOne(room.Books.Positions.GetValueOrDefault(listing.Conid), signed, day)
            ? "Order rejected - reason:POTENTIAL PATTERN DAY TRADER. THE ACCOUNT HAS MADE "
                + string.Create(CultureInfo.InvariantCulture, $"{room.DayTrades.Within(day)} DAY TRADES WITHIN 5 DAYS WITH LESS THAN ")
                + string.Create(CultureInfo.InvariantCulture, $"{DayTrades.EquityFloor:0} USD")
            : null;
    }

    private bool IsLimited(AccountRoom room, Valuation valuation) => options.LimitsDayTrades
        && room.NetLiquidation(valuation) * valuation.Rate(room.BaseCurrency, Universe.Usd) < DayTrades.EquityFloor;

    /// <summary>
    /// The books as if all working orders of one side executed at what each can expect. Of a group that cancels each other only one counts;
    /// children do not, because most of them close what their parent opens, nor do orders that wait for conditions.
    /// </summary>
    private AccountBooks Committed(AccountRoom room, OrderSide side, OrderKey? but, string butGroup, Valuation valuation)
    {
        var books = room.Books;
        var groups = new HashSet<string>(StringComparer.Ordinal) { butGroup };
        foreach (var key in live)
        {
            var order = orders[key];
            if (key == but || order.Status == OrderStatus.ApiPending || order.Terms.ParentId != 0 || order.Terms.Side != side
                || order.Terms.Account != room.Books.Profile.Id
                || order is { Terms.Conditions.Cancels: false, ConditionsMet: false }
                || (order.Terms.OcaGroup.Length > 0 && !groups.Add(order.Terms.OcaGroup)))
                continue;
            var listing = Listings.ByConid(order.Terms.Conid)!;
            books = Executed(order.Terms, listing, order.Remaining, books, valuation).After;
        }

        return books;
    }

    /// <summary>What a complete execution now would do to an account with some books.</summary>
    private OrderEffect EffectOf(OrderTerms terms, Listing listing, decimal quantity, AccountBooks books, Valuation valuation)
    {
        var (after, price, commission) = Executed(terms, listing, quantity, books, valuation);
        return new OrderEffect(AccountRoom.Margin(books, valuation), AccountRoom.Margin(after, valuation), price, commission);
    }

    private (AccountBooks After, decimal Price, decimal Commission) Executed(
        OrderTerms terms, Listing listing, decimal quantity, AccountBooks books, Valuation valuation)
    {
        var room = Room(terms.Account);
        var price = AssumedPrice(terms, listing, valuation);
        var filled = new OrderState
        {
            Key = default,
            PermId = 0,
            Terms = terms,
            Status = OrderStatus.Filled,
            ReceivedAt = Now,
            Filled = quantity,
            FilledValue = quantity * price,
        };
        var commission = CommissionOf(filled, listing, room);
        var fill = FillOf(filled, listing, room, quantity, price, commission);
        var after = books.Apply(new BookEvent.Traded(fill)).After;
        return (AccruedInterest(fill, 0) is { } interest ? after.Apply(interest).After : after, price, commission);
    }

    /// <summary>The other side of the market, or the order's own price when the market has not come to it.</summary>
    private decimal AssumedPrice(OrderTerms terms, Listing listing, Valuation valuation)
    {
        var buys = terms.Side == OrderSide.Buy;
        var point = prices.At(listing, Now);
        var touch = (buys ? point?.Ask : point?.Bid) is { } price and > 0 ? price : valuation.Mark(listing.Instrument);
        var hasLimit = OrderChecks.HasLimit(terms.Type) || Pegs.Follows(terms.Type);
        var own = hasLimit ? terms.LimitPrice : OrderChecks.Trails(terms.Type) ? terms.TrailStopPrice : terms.AuxPrice;
        if (own is not { } given)
            return touch;
        var isBound = hasLimit && terms.Type is not "STP LMT";
        return isBound == buys ? Math.Min(touch, given) : Math.Max(touch, given);
    }
}
