using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>What comes and goes without trades: splits, dividends with their tax, coupons, interest.</content>
internal sealed partial class TradingFloor
{
    /// <summary>The books of a trading day begin before its first session, at 02:00 in New York.</summary>
    private static readonly TimeOnly BooksOpen = new(2, 0);

    private readonly Dictionary<long, Quotation> quotations = Catalog.Listings.Quotations
        .Concat([Universe.MergerSuccessor, Universe.TransferredStock]).ToDictionary(quotation => quotation.Instrument.Conid);

    /// <summary>What a trading day begins with, for positions of the evening before.</summary>
    private void Morning(DateOnly day)
    {
        foreach (var split in options.Splits.Where(split => split.Day == day))
            Split(split, day);
        if (!options.BooksIncome)
            return;
        foreach (var room in rooms.Values.OrderBy(room => room.Number).Where(room => !(room.Books.Day >= day)))
        {
            PayDividends(room, day);
            PayCoupons(room, day);
            if (TradingCalendar.Days(new DateOnly(day.Year, day.Month, 1), day).Count() == InterestRules.PostedOnDay)
                PostInterest(room, day);
        }
    }

    /// <summary>Interest of a day, with its close.</summary>
    private static void AccrueInterest(AccountRoom room, DateOnly day)
    {
        foreach (var (currency, balance) in room.Books.Cash)
        {
            if (InterestRules.OfDay(balance) is var amount && amount != 0)
                room.Book(new BookEvent.InterestAccrued(currency, amount, OnBonds: false));
        }

        foreach (var currency in Accounts.Valuation.Currencies)
        {
            var change = InterestRules.OnBonds(room.Books, currency, day) - room.Books.BondInterest.GetValueOrDefault(currency);
            if (change != 0)
                room.Book(InterestRules.BondAccrual(currency, change));
        }
    }

    private void PayDividends(AccountRoom room, DateOnly day)
    {
        foreach (var accrual in room.Books.Dividends.Values.Where(accrual => accrual.PayDate <= day).ToList())
        {
            room.Book(new BookEvent.DividendAccrualReversed(accrual.ActionId));
            room.Book(new BookEvent.CashPosted(DividendRules.Payment(accrual, accrual.Gross, "", ++transactions, day)));
            if (accrual.Tax != 0)
                room.Book(new BookEvent.CashPosted(DividendRules.Tax(accrual, -accrual.Tax, "", ++transactions, day)));
            RaiseChange(room, accrual.Instrument);
        }

        foreach (var position in room.Books.Positions.Values)
        {
            if (quotations.TryGetValue(position.Instrument.Conid, out var quotation) && quotation.DividendPerQuarter > 0
                && DividendRules.IsExDate(position.Instrument, day)
                && DividendRules.Declared(position, RateOf(quotation), quotation.WithholdingRate, day) is { } declared)
            {
                room.Book(new BookEvent.DividendDeclared(declared));
                RaiseChange(room, position.Instrument);
            }
        }
    }

    /// <summary>A new share pays its part of what an old one paid.</summary>
    private decimal RateOf(Quotation quotation) =>
        decimal.Round(quotation.DividendPerQuarter / prices.FactorOf(Listings.ByConid(quotation.Instrument.Conid)!), 6);

    private void PayCoupons(AccountRoom room, DateOnly day)
    {
        foreach (var position in room.Books.Positions.Values)
        {
            if (position.Instrument.Class != AssetClass.Bond || !BondCalendar.PaysOn(position.Instrument, day))
                continue;
            room.Book(new BookEvent.CashPosted(InterestRules.Coupon(position, ++transactions, day)));
            RaiseChange(room, position.Instrument);
        }
    }

    private void PostInterest(AccountRoom room, DateOnly day)
    {
        foreach (var (currency, accrued) in room.Books.BrokerInterest)
        {
            var amount = decimal.Round(accrued, 2);
            if (amount == 0)
                continue;
            room.Book(new BookEvent.InterestAccrualReversed(currency, -accrued, OnBonds: false));
            room.Book(new BookEvent.CashPosted(InterestRules.Monthly(currency, amount, ++transactions, day)));
            RaiseChange(room, null);
        }
    }

    /// <summary>Prices and positions become those of the new shares. Orders were meant for the old ones and end.</summary>
    private void Split(StockSplit split, DateOnly day)
    {
        foreach (var key in live.ToArray())
        {
            if (live.Contains(key) && orders[key].Terms.Conid == split.Conid)
                End(orders[key], OrderStatus.Cancelled, "Cancelled by System: the contract has split.");
        }

        prices.Split(split.Conid, split.Factor);
        Raise((number, at) => new ExchangeEvent.ContractSplit(number, at, split.Conid, split.New, split.Old));
        var stock = Listings.ByConid(split.Conid)!.Instrument;
        var before = TradingCalendar.OnOrBefore(day.AddDays(-1));
        var number = options.Splits.Where(one => one.Day == day).TakeWhile(one => one != split).Count();
        var planned = new PlannedAction(day, CorporateActionKind.ForwardSplit, stock, number);
        foreach (var room in rooms.Values.OrderBy(room => room.Number).Where(room => room.Books.Held(stock) != 0))
        {
            room.Book(new BookEvent.CorporateActionTaken(ActionTerms.Split(planned, before, ++transactions, split.New, split.Old)));
            if (room.Books.Held(stock) is var held && held != decimal.Truncate(held))
                SellFraction(room, stock, held - decimal.Truncate(held), day);
            RaiseChange(room, stock);
        }
    }

    private void SellFraction(AccountRoom room, Instrument stock, decimal fraction, DateOnly day)
    {
        var before = TradingCalendar.OnOrBefore(day.AddDays(-1));
        var sale = ActionTerms.FractionSale(stock, fraction, prices.Close(Listings.ByConid(stock.Conid)!, before), day);
        room.Book(new BookEvent.Traded(sale with { TransactionId = ++transactions, TradeId = ++trades }));
    }

    private void RaiseChange(AccountRoom room, Instrument? instrument) => Raise((number, at) =>
        new ExchangeEvent.AccountChanged(number, at, room.Books.Profile.Id, instrument?.Conid ?? 0));

    private DateTimeOffset NextMorning() => NextOf(BooksOpen);

    /// <summary>The next time of day on a trading day, by New York's clock.</summary>
    private DateTimeOffset NextOf(TimeOnly time)
    {
        for (var day = TradingCalendar.OnOrAfter(NewYorkTime.DayOf(Now)); ; day = TradingCalendar.Later(day, 1))
        {
            if (NewYorkTime.Instant(day.ToDateTime(time)) is var instant && instant > Now)
                return instant;
        }
    }
}
