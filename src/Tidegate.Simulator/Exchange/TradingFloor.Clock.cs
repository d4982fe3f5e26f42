using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>The way of time: seconds, ends of orders, openings and closes of books.</content>
internal sealed partial class TradingFloor
{
    private const int ExecutionDays = 7;

    /// <summary>Books are closed when the last session of the day has ended, at 20:00 in New York.</summary>
    private static readonly TimeOnly BooksClose = new(20, 0);

    public void RunUntil(DateTimeOffset instant)
    {
        while (Now < instant)
        {
            var close = NextClose();
            var morning = NextMorning();
            var next = instant < close ? instant : close;
            if (morning < next)
                next = morning;
            if (options.LiquidatesOnDeficit && marginLook < next)
                next = marginLook;
            foreach (var key in live)
            {
                if (NextLook(orders[key]) is { } look && look < next)
                    next = look;
            }

            Now = next;
            if (Now == morning)
                Morning(NewYorkTime.DayOf(Now));
            foreach (var key in live.ToArray())
            {
                if (ends.TryGetValue(key, out var end) && end <= Now && live.Contains(key))
                    End(orders[key], OrderStatus.Cancelled, "Cancelled by System: the order's time is over.");
            }

            foreach (var key in live.ToArray())
            {
                if (live.Contains(key))
                    Step(key);
            }

            if (options.LiquidatesOnDeficit && Now >= marginLook)
                LookAtMargin();
            if (Now == close)
                CloseDay(NewYorkTime.DayOf(Now));
        }
    }

    /// <summary>The closed days of an account, and the day that has begun as far as it has come.</summary>
    public ImmutableArray<BookDay> Days(AccountRoom room)
    {
        var day = NewYorkTime.DayOf(NextClose());
        var valuation = Valuation();
        var marks = room.Books.Positions.Values.ToImmutableDictionary(
            position => position.Instrument.Conid, position => valuation.Mark(position.Instrument));
        var rates = ClosingRates(room.BaseCurrency, market.DayAtOrBefore(day.AddDays(-1)) ?? day);
        return room.DayUntilNow(new BookEvent.DayClosed(day, marks, rates)) is { } today
            ? [.. room.ClosedDays, today]
            : [.. room.ClosedDays];
    }

    /// <summary>The next instant at which something can happen to an order; null when it waits for another one.</summary>
    private DateTimeOffset? NextLook(OrderState order)
    {
        if (order.Status == OrderStatus.ApiPending)
            return null;
        var end = ends.TryGetValue(order.Key, out var ending) ? ending : (DateTimeOffset?)null;
        if (order.WhyHeld == OrderState.HeldForParent)
            return end;
        var second = Floor(Now).AddSeconds(1);
        if (order.Terms.GoodAfter is { } after && after > second)
            second = after;
        var schedule = Listings.ByConid(order.Terms.Conid)!.Schedule;
        var period = schedule.NextPeriod(second, !order.Terms.OutsideRegularHours);
        var look = period.Start > second ? period.Start : second;
        if (order.Terms.TimeInForce == "OPG")
            look = period.Start >= second ? period.Start : schedule.NextPeriod(period.End, regularOnly: true).Start;
        else if (order.Terms.Type is "MOC" or "LOC")
            look = period.End.AddSeconds(-1) > second ? period.End.AddSeconds(-1) : second;
        if (order is { Terms.Conditions: { } conditions, ConditionsMet: false })
        {
            var next = NextConditionLook(conditions, schedule, second);
            look = conditions.Cancels && look < next ? look : next;
        }

        return end < look ? end : look;
    }

    private void SetEnd(OrderState order)
    {
        ends.Remove(order.Key);
        var listing = Listings.ByConid(order.Terms.Conid)!;
        var begin = order.Terms.GoodAfter is { } after && after > Now ? after : Now;
        DateTimeOffset? end = order.Terms.TimeInForce switch
        {
            "GTD" => order.Terms.GoodTill,
            "GTC" => null,
            // The auction of the next open, and a moment.
            "OPG" => null,
            _ => listing.Schedule.NextPeriod(begin, !order.Terms.OutsideRegularHours).End,
        };
        if (listing.EndsAt is { } last && !(end < last))
            end = last;
        if (end is { } known)
            ends[order.Key] = known;
    }

    private DateTimeOffset NextClose() => NextOf(BooksClose);

    private void CloseDay(DateOnly day)
    {
        var known = market.DayAtOrBefore(day) ?? day;
        foreach (var room in rooms.Values.OrderBy(room => room.Number))
        {
            ExerciseByHand(room, day);
            EndContracts(room, day);
            if (options.BooksIncome)
                AccrueInterest(room, day);
            var marks = room.Books.Positions.Values.ToImmutableDictionary(
                position => position.Instrument.Conid, position => ClosingMark(position.Instrument, day));
            room.Book(new BookEvent.DayClosed(day, marks, ClosingRates(room.BaseCurrency, known)));
            Raise((number, at) => new ExchangeEvent.AccountChanged(number, at, room.Books.Profile.Id, 0));
        }

        // What a working child counts with stays: its parent and its siblings.
        foreach (var order in orders.Values.Where(order => order.IsFinal
            && !live.Any(key => IsSibling(orders[key], order) || IsParent(order, orders[key]))).ToList())
            Forget(order.Key);
        Completed.Clear();
        executions.RemoveAll(execution => execution.At < Now.AddDays(-ExecutionDays));
        Raise((number, at) => new ExchangeEvent.DayClosed(number, at, day));
    }

    private void Forget(OrderKey key)
    {
        orders.Remove(key);
        liquidations.Remove(key);
    }

    private static bool IsParent(OrderState order, OrderState child) =>
        child.Terms.ParentId != 0 && child.Key.ClientId == order.Key.ClientId && child.Terms.ParentId == order.Key.OrderId;

    private decimal ClosingMark(Instrument instrument, DateOnly day) => prices.Close(Valuation().ListingOf(instrument), day);

    private AccountRoom Opened(int number, AccountStart start)
    {
        var day = TradingCalendar.OnOrBefore(NewYorkTime.DayOf(options.Start).AddDays(-1));
        if (start.Past is { } past)
            return new AccountRoom(number, past.Days(start.Id).TakeWhile(bookDay => bookDay.Date <= day));
        var room = new AccountRoom(number, AccountBooks.Open(new AccountProfile(start.Id, start.Alias, start.BaseCurrency, day)));
        room.Book(new BookEvent.CashPosted(new CashPosting
        {
            Kind = CashKind.DepositWithdrawal,
            TransactionId = ++transactions,
            Currency = start.BaseCurrency,
            Amount = start.Deposit,
            Description = "CASH RECEIPTS / ELECTRONIC FUND TRANSFERS",
            At = day.ToDateTime(new TimeOnly(12, 0)),
            SettleDate = day,
        }));
        room.Book(new BookEvent.DayClosed(day, ImmutableDictionary<long, decimal>.Empty, ClosingRates(start.BaseCurrency, day)));
        return room;
    }

    private ImmutableSortedDictionary<Currency, decimal> ClosingRates(Currency home, DateOnly day) =>
        Accounts.Valuation.Currencies.ToImmutableSortedDictionary(
            currency => currency,
            currency => currency == home ? 1 : decimal.Round(market.DollarClose(currency, day) / market.DollarClose(home, day), 5));
}
