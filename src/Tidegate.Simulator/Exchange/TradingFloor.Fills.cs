using System.Globalization;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>Executions, what they cost and what follows from them; the ends of orders.</content>
internal sealed partial class TradingFloor
{
    private void Fill(OrderState order, Listing listing, Match match, DateTimeOffset second, bool auction)
    {
        var room = Room(order.Terms.Account);
        if (!auction)
        {
            var side = (order.Terms.Conid, order.Terms.Side);
            var (earlier, used) = taken.GetValueOrDefault(side);
            taken[side] = (second, match.Quantity + (earlier == second ? used : 0));
        }

        var after = order with
        {
            Filled = order.Filled + match.Quantity,
            FilledValue = order.FilledValue + (match.Quantity * match.Price),
            LastFillPrice = match.Price,
            WhyHeld = "",
        };
        var commission = CommissionOf(after, listing, room) - order.Commission;
        var isDone = after.Filled == after.Terms.Quantity;
        after = after with
        {
            Commission = order.Commission + commission,
            Status = isDone ? OrderStatus.Filled : OrderStatus.Submitted,
            EndedAt = isDone ? Now : null,
            CompletedText = isDone ? string.Create(CultureInfo.InvariantCulture, $"Filled Size: {after.Filled:0.########}") : "",
        };
        orders[order.Key] = after;
        var trade = FillOf(after, listing, room, match.Quantity, match.Price, commission) with
        {
            TransactionId = ++transactions,
            TradeId = ++trades,
            ExecId = ExecIdOf(room),
        };
        var booking = room.Book(new BookEvent.Traded(trade));
        if (AccruedInterest(trade, transactions + 1) is { } interest)
        {
            transactions++;
            room.Book(interest);
        }

        room.DayTrades.Take(booking.Trade, listing.Instrument, NewYorkTime.DayOf(Now), order.PermId);
        if (options.LiquidatesOnDeficit)
            SetMarginLook(NearPace);
        var execution = new Execution
        {
            ExecId = trade.ExecId,
            At = Now,
            Key = order.Key,
            PermId = order.PermId,
            Account = order.Terms.Account,
            Conid = listing.Conid,
            Side = order.Terms.Side,
            Quantity = match.Quantity,
            Price = match.Price,
            CumulativeQuantity = after.Filled,
            AveragePrice = after.AverageFillPrice,
            Exchange = trade.Exchange,
            OrderReference = order.Terms.OrderReference,
            Liquidity = match.Liquidity,
            Commission = commission,
            CommissionCurrency = trade.CommissionCurrency.Code,
            IsLiquidation = liquidations.Contains(order.Key),
            Realized = booking.Trade.OpenClose is "C" or "C;O" ? booking.Trade.Realized : null,
        };
        executions.Add(execution);
        if (isDone)
            Leave(after);
        Raise((number, at) => new ExchangeEvent.OrderExecuted(number, at, after, execution));
        Raise((number, at) => new ExchangeEvent.AccountChanged(number, at, after.Terms.Account, listing.Conid));
        Follow(after, match.Quantity);
    }

    /// <summary>Fills half of what is left of a working order, whatever the market shows.</summary>
    public Execution? FillHalf(OrderKey key)
    {
        if (Order(key) is not { Status: OrderStatus.Submitted } order
            || Listings.ByConid(order.Terms.Conid) is not { } listing || prices.At(listing, Now) is not { } point
            || (Match.Limit(order) ?? Match.Touch(order, point, auction: false)) is not { } price)
            return null;
        var left = Math.Min(order.Remaining, Released(order));
        if (left <= 0)
            return null;
        var half = left > 1 && !order.Terms.AllOrNone ? Math.Ceiling(left / 2) : left;
        Fill(order, listing, new Match(half, price, Match.Added), Floor(Now), auction: false);
        return executions[^1];
    }

    /// <summary>Two numbers of eight hexadecimal digits: the exchange's place, and the trade; then the part and the version.</summary>
    private string ExecIdOf(AccountRoom room)
    {
        var place = 0xe0d5 + (Math.Abs((long)options.Seed) % 4096 * 16) + room.Number;
        return string.Create(CultureInfo.InvariantCulture, $"{place:x8}.{trades & 0xFFFFFFFF:x8}.01.01");
    }

    /// <summary>An execution as the books take it.</summary>
    private TradeFill FillOf(
        OrderState order, Listing listing, AccountRoom room, decimal quantity, decimal price, decimal commission) => new()
        {
            Instrument = listing.Instrument,
            TransactionId = 0,
            TradeId = 0,
            OrderId = order.PermId,
            OrderReference = order.Terms.OrderReference,
            OrderType = order.Terms.Type,
            OrderTime = NewYorkTime.Of(order.ReceivedAt),
            At = NewYorkTime.Of(Now),
            SettleDate = TradingCalendar.Later(TradingCalendar.OnOrAfter(NewYorkTime.DayOf(Now)), SettlementDays(listing)),
            Quantity = order.Terms.Side == OrderSide.Buy ? quantity : -quantity,
            Price = price,
            Commission = -commission,
            CommissionCurrency = Commissions.CurrencyOf(listing, room.BaseCurrency),
            Exchange = order.Terms.Exchange == "SMART" ? Routed(listing) : order.Terms.Exchange,
            Notes = order.Status == OrderStatus.Submitted || order.Filled > quantity ? "P" : "",
            AccruedInterest = listing.SecType == "BOND"
                ? -BondCalendar.Accrued(
                    listing.Instrument, order.Terms.Side == OrderSide.Buy ? quantity : -quantity, NewYorkTime.DayOf(Now))
                : 0,
        };

    /// <summary>Null when the trade moves no interest.</summary>
    private static BookEvent.CashPosted? AccruedInterest(TradeFill fill, long transactionId) =>
        fill.AccruedInterest == 0 ? null : new BookEvent.CashPosted(BondCalendar.Interest(fill, transactionId));

    // The smart router sends to the home exchange; options have none.
    private static string Routed(Listing listing) =>
        listing.PrimaryExchange.Length > 0 && listing.PrimaryExchange != "SMART" ? listing.PrimaryExchange : listing.ValidExchanges[^1];

    private static int SettlementDays(Listing listing) => listing.SecType switch
    {
        "CRYPTO" or "FUT" => 0,
        "CASH" => 2,
        _ => listing.Instrument.Currency == Universe.Usd ? 1 : 2,
    };

    private decimal CommissionOf(OrderState order, Listing listing, AccountRoom room)
    {
        var money = listing.Instrument.Money(1, order.FilledValue);
        var amount = Commissions.OfOrder(listing, options.Commissions, order.Filled, money);
        if (listing.SecType != "CASH")
            return amount;
        var valuation = Valuation();
        return decimal.Round(
            Math.Max(
                amount * valuation.Rate(listing.Instrument.Currency, room.BaseCurrency),
                Commissions.ForexMinimum * valuation.Rate(Universe.Usd, room.BaseCurrency)),
            6);
    }

    /// <summary>A fill cancels or reduces the others of its group, and lets its children go.</summary>
    private void Follow(OrderState order, decimal quantity)
    {
        foreach (var key in live.ToArray())
        {
            if (!live.Contains(key) || orders[key] is not { Status: not OrderStatus.ApiPending } other || other.Key == order.Key)
                continue;
            if (order.Terms.OcaGroup.Length > 0 && other.Terms.OcaGroup == order.Terms.OcaGroup
                && other.Terms.Account == order.Terms.Account)
            {
                if (order.Terms.OcaType == 1)
                    End(other, OrderStatus.Cancelled, "Cancelled by System: another order of the OCA group executed.");
                else
                    Reduce(other, quantity);
            }
            else if (order.Terms.OcaGroup.Length == 0 && other.Terms.OcaGroup.Length == 0 && IsSibling(order, other))
            {
                Reduce(other, quantity);
            }
        }

        foreach (var key in live.Where(key => IsParent(order, orders[key])
            || (IsSibling(order, orders[key]) && Released(orders[key]) <= 0)).ToArray())
            Step(key);
    }

    private void Reduce(OrderState order, decimal by)
    {
        if (by == 0)
            return;
        var left = order.Terms.Quantity - by;
        if (left <= order.Filled)
        {
            End(order, OrderStatus.Cancelled, "Cancelled by System: another order of the OCA group executed.");
            return;
        }

        var reduced = order with { Terms = order.Terms with { Quantity = left } };
        reduced = orders[order.Key] = reduced with { Released = Released(reduced) };
        Raise((number, at) => new ExchangeEvent.OrderChanged(number, at, reduced));
    }

    /// <summary>Ends an order without further execution, and its children when it never executed.</summary>
    private void End(OrderState order, OrderStatus status, string reason, int code = 0)
    {
        // What was never sent on is taken back, not cancelled.
        var final = order.Status == OrderStatus.ApiPending && status == OrderStatus.Cancelled ? OrderStatus.ApiCancelled : status;
        var ended = orders[order.Key] = order with
        {
            Status = final,
            EndedAt = Now,
            WhyHeld = "",
            CompletedText = reason,
            Released = Released(order),
        };
        Leave(ended);
        Raise((number, at) => code != 0 ? new ExchangeEvent.OrderRejected(number, at, ended, code, reason)
            : status == OrderStatus.Inactive ? new ExchangeEvent.OrderInactive(number, at, ended, reason)
            : new ExchangeEvent.OrderCancelled(number, at, ended, reason));
        foreach (var key in live.ToArray())
        {
            if (!live.Contains(key) || !IsParent(ended, orders[key]))
                continue;
            if (ended.Filled > 0)
                Reduce(orders[key], orders[key].Terms.Quantity - Math.Min(orders[key].Terms.Quantity, ended.Filled));
            else
                End(orders[key], OrderStatus.Cancelled, "Cancelled by System: the parent order has ended.");
        }
    }

    private void Leave(OrderState ended)
    {
        live.Remove(ended.Key);
        ends.Remove(ended.Key);
        Completed.Add(ended);
    }
}
