using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// What one pass over the days of a window sums up. It grows with days, instruments and rows of cash, not with trades.
/// </summary>
internal sealed class WindowTotals
{
    private readonly Dictionary<(Currency Currency, CashLine Line), decimal> cash = [];
    private readonly Dictionary<CashLine, decimal> cashInBase = [];

    private readonly DateOnly from;

    public WindowTotals(AccountBooks opening, DateOnly from)
    {
        Opening = Closing = opening;
        this.from = from;
    }

    /// <summary>Books at the close before the window.</summary>
    public AccountBooks Opening { get; }

    /// <summary>Books at the last close of the window.</summary>
    public AccountBooks Closing { get; private set; }

    /// <summary>The bridge over the window; null where it has no trading day.</summary>
    public NetWorthChange? Change { get; private set; }

    /// <summary>What the cash balances gained by the rates, in base currency.</summary>
    public decimal CashTranslation { get; private set; }

    /// <summary>What the interest accruals gained by the rates, in base currency.</summary>
    public decimal InterestTranslation { get; private set; }

    public decimal InterestAccruedInBase { get; private set; }

    public decimal InterestReversedInBase { get; private set; }

    public SortedDictionary<Currency, decimal> InterestAccrued { get; } = [];

    public SortedDictionary<Currency, decimal> InterestReversed { get; } = [];

    /// <summary>The closes of the window.</summary>
    public List<DayClose> Closes { get; } = [];

    /// <summary>All bookings but trades and closes, each with the day that reports it.</summary>
    public List<(DateOnly Day, Booking Booking)> Others { get; } = [];

    /// <summary>Trades of options at the end of their life, and the stock legs.</summary>
    public List<(BookDay Day, Booking Booking)> OptionEvents { get; } = [];

    /// <summary>Results by instrument.</summary>
    public SortedDictionary<long, InstrumentTotals> Instruments { get; } = [];

    /// <summary>Transaction ids of trades that a cancel of the same window takes back, and of those cancels.</summary>
    public HashSet<long> Pairs { get; } = [];

    public decimal Cash(Currency currency, CashLine line) => cash.GetValueOrDefault((currency, line));

    public decimal CashInBase(CashLine line) => cashInBase.GetValueOrDefault(line);

    public void Add(BookDay day)
    {
        var close = day.Close;
        Closing = day.After;
        Change = Change is null ? close.Change : Change.Then(close.Change);
        Closes.Add(close);
        foreach (var (key, amount) in close.Cash)
        {
            cash[key] = cash.GetValueOrDefault(key) + amount;
            cashInBase[key.Line] = cashInBase.GetValueOrDefault(key.Line) + (amount * close.Rates[key.Currency]);
        }

        foreach (var (currency, rate) in close.RatesBefore)
        {
            var gained = close.Rates[currency] - rate;
            CashTranslation += day.Before.Cash.GetValueOrDefault(currency) * gained;
            InterestTranslation += Interest(day.Before, currency) * gained;
        }

        foreach (var (currency, amount) in close.InterestAccrued)
        {
            InterestAccrued[currency] = InterestAccrued.GetValueOrDefault(currency) + amount;
            InterestAccruedInBase += amount * close.Rates[currency];
        }

        foreach (var (currency, amount) in close.InterestReversed)
        {
            InterestReversed[currency] = InterestReversed.GetValueOrDefault(currency) + amount;
            InterestReversedInBase += amount * close.Rates[currency];
        }

        foreach (var booking in day.Bookings)
            Add(day, booking);
        foreach (var (conid, gain) in close.MarkToMarket)
        {
            // What was traded is known already; what was only held stands in the books of either side.
            var instrument = Instruments.GetValueOrDefault(conid)?.Instrument
                ?? (day.Before.Positions.GetValueOrDefault(conid) ?? day.After.Positions.GetValueOrDefault(conid))?.Instrument;
            if (instrument is not null)
                TotalsOf(instrument).MarkToMarket += gain * close.Rates[instrument.Currency];
        }
    }

    /// <summary>Base currency for one unit at the close of a day of the window.</summary>
    public decimal RateOn(DateOnly day, Currency currency) => Closes.Find(close => close.Date == day)!.Rates[currency];

    /// <summary>Accrued interest of one currency, on cash and bonds.</summary>
    public static decimal Interest(AccountBooks books, Currency currency) =>
        books.BrokerInterest.GetValueOrDefault(currency) + books.BondInterest.GetValueOrDefault(currency);

    private void Add(BookDay day, Booking booking)
    {
        var rates = day.Close.Rates;
        switch (booking.Event)
        {
            case BookEvent.Traded { Fill: var fill }:
                AddTrade(TotalsOf(fill.Instrument), booking, fill.Quantity, fill.Proceeds, fill.Commission, day.Close);
                if (fill.OptionEvent is not null || fill.ExercisedOption is not null)
                    OptionEvents.Add((day, booking));
                break;
            case BookEvent.TradeCancelled { Original: var fill } cancelled:
                AddTrade(TotalsOf(fill.Instrument), booking, -fill.Quantity, -fill.Proceeds, 0, day.Close);
                if (DateOnly.FromDateTime(fill.At) < from)
                    break; // the trade stands in an older statement, so the cancel is no pair here
                Pairs.Add(fill.TransactionId);
                Pairs.Add(cancelled.TransactionId);
                break;
            case BookEvent.InterestAccrued or BookEvent.InterestAccrualReversed or BookEvent.DayClosed:
                break;
            default:
                Others.Add((day.Date, booking));
                foreach (var leg in booking.Legs)
                {
                    var totals = TotalsOf(leg.Instrument);
                    totals.CorporateActionGain += leg.MarkToMarket * rates[leg.Currency];
                    totals.RealizedProfit += Math.Max(0, leg.Realized) * rates[leg.Currency];
                    totals.RealizedLoss += Math.Min(0, leg.Realized) * rates[leg.Currency];
                }

                if (booking.Event is BookEvent.CashPosted { Posting: { Instrument: { } payer } posting }
                    && posting.Kind is CashKind.Dividend or CashKind.PaymentInLieu)
                    TotalsOf(payer).Dividends += posting.Amount * rates[posting.Currency];
                break;
        }
    }

    private static void AddTrade(
        InstrumentTotals totals, Booking booking, decimal quantity, decimal proceeds, decimal commission, DayClose close)
    {
        if (totals.Instrument.Class == AssetClass.Forex)
            return;
        var rate = close.Rates[totals.Instrument.Currency];
        totals.TransactionGain += (proceeds + totals.Instrument.Money(quantity, close.Marks[totals.Instrument.Conid])) * rate;
        totals.Commissions += commission * rate;
        if (booking.Event is BookEvent.Traded { Fill.TransactionId: var id })
            totals.Close(id, booking.Trade.ClosedLots, rate);
        else if (booking.Event is BookEvent.TradeCancelled { Original.TransactionId: var original })
            totals.TakeBack(original);
    }

    private InstrumentTotals TotalsOf(Instrument instrument)
    {
        if (!Instruments.TryGetValue(instrument.Conid, out var totals))
            Instruments.Add(instrument.Conid, totals = new InstrumentTotals(instrument));
        return totals;
    }
}
