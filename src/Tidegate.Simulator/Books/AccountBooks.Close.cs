using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <content>The close of a day.</content>
public sealed partial record AccountBooks
{
    private Booking ApplyClose(BookEvent.DayClosed closed)
    {
        var mtm = ImmutableDictionary.CreateBuilder<long, decimal>();
        var positions = Positions.ToBuilder();
        var variation = new SortedDictionary<Currency, decimal>();
        foreach (var (conid, position) in Positions)
        {
            if (!closed.Marks.TryGetValue(conid, out var mark) && position.Quantity != 0)
                throw new InvalidOperationException($"{position.Instrument.Symbol} is held and has no mark on {closed.Date:yyyy-MM-dd}.");
            var value = position.Instrument.Money(position.Quantity, mark);
            var gain = value - position.CloseValue + position.DayFlow;
            mtm[conid] = gain;
            if (position.Instrument.SettlesDaily && gain != 0)
                variation[position.Instrument.Currency] = variation.GetValueOrDefault(position.Instrument.Currency) + gain;
            if (position.Quantity == 0)
                positions.Remove(conid);
            else
                positions[conid] = position with { Mark = mark, CloseValue = value, DayFlow = 0 };
        }

        var settled = Move(closed, [.. variation.Select(v => new CashMovement(v.Key, CashLine.CashSettlingMtm, v.Value, closed.Date))]);
        var books = settled.After with { Positions = positions.ToImmutable(), Rates = closed.Rates, Day = closed.Date };
        var worth = books.Strike();
        var ratesBefore = Rates.IsEmpty ? closed.Rates : Rates;
        var change = Bridge(books, worth, closed.Rates, ratesBefore, mtm);
        var close = new DayClose
        {
            Date = closed.Date,
            Marks = closed.Marks,
            Rates = closed.Rates,
            RatesBefore = ratesBefore,
            Cash = books.DayCash,
            NetWorth = worth,
            Change = change,
            MarkToMarket = mtm.ToImmutable(),
            DividendAccrualChange = DayDividendAccruals,
            InterestAccrued = DayInterestAccrued,
            InterestReversed = DayInterestReversed,
        };
        return settled with
        {
            After = books with
            {
                NetWorth = worth,
                NetWorthBefore = NetWorth,
                Unsettled = books.Unsettled.RemoveAll(movement => movement.SettleDate <= closed.Date),
                DayCash = DayCash.Clear(),
                DayDividendAccruals = DayDividendAccruals.Clear(),
                DayInterestAccrued = DayInterestAccrued.Clear(),
                DayInterestReversed = DayInterestReversed.Clear(),
                DayActionValues = DayActionValues.Clear(),
                DayGrants = DayGrants.Clear(),
                DayAssetTransfers = DayAssetTransfers.Clear(),
            },
            Close = close,
        };
    }

    private NetWorth Strike()
    {
        LongShort cash = default, stock = default, options = default, bonds = default, crypto = default;
        LongShort dividends = default, broker = default, bond = default;
        foreach (var (currency, balance) in Cash)
            cash = cash.Plus(balance * Rates[currency]);
        foreach (var position in Positions.Values)
        {
            var value = position.CloseValue * Rates[position.Instrument.Currency];
            if (position.Instrument.Class == AssetClass.Stock)
                stock = stock.Plus(value);
            else if (position.Instrument.Class == AssetClass.Option)
                options = options.Plus(value);
            else if (position.Instrument.IsDebt)
                bonds = bonds.Plus(value);
            else if (position.Instrument.Class == AssetClass.Crypto)
                crypto = crypto.Plus(value);
        }

        foreach (var accrual in Dividends.Values)
            dividends = dividends.Plus(accrual.Net * Rates[accrual.Instrument.Currency]);
        foreach (var (currency, balance) in BrokerInterest)
            broker = broker.Plus(balance * Rates[currency]);
        foreach (var (currency, balance) in BondInterest)
            bond = bond.Plus(balance * Rates[currency]);
        return new NetWorth
        {
            Cash = cash,
            Stock = stock,
            Options = options,
            Bonds = bonds,
            Crypto = crypto,
            DividendAccruals = dividends,
            BrokerInterestAccruals = broker,
            BondInterestAccruals = bond,
        };
    }

    /// <summary>
    /// Each item of the day at the day's rate; what the balances of the day before gained by the rates is translation. The two together are
    /// the change of net worth, to the last digit.
    /// </summary>
    private NetWorthChange Bridge(
        AccountBooks after,
        NetWorth worth,
        ImmutableSortedDictionary<Currency, decimal> rates,
        ImmutableSortedDictionary<Currency, decimal> ratesBefore,
        ImmutableDictionary<long, decimal>.Builder mtm)
    {
        decimal gains = 0, translation = 0;
        foreach (var (conid, gain) in mtm)
            gains += gain * rates[Positions[conid].Instrument.Currency];
        decimal Moved(params ReadOnlySpan<CashLine> lines)
        {
            decimal sum = 0;
            foreach (var currency in after.Cash.Keys)
            {
                foreach (var line in lines)
                    sum += after.DayCash.GetValueOrDefault((currency, line)) * rates[currency];
            }

            return sum;
        }

        decimal InBase(ImmutableSortedDictionary<Currency, decimal> sums) => sums.Sum(sum => sum.Value * rates[sum.Key]);
        foreach (var (currency, rate) in ratesBefore)
            translation += BalanceAtClose(currency) * (rates[currency] - rate);
        var change = new NetWorthChange
        {
            Starting = NetWorth.Total,
            MarkToMarket = gains,
            DepositsWithdrawals = Moved(CashLine.Deposits, CashLine.Withdrawals),
            AssetTransfers = InBase(DayAssetTransfers),
            CashTransfers = Moved(CashLine.InternalTransfers, CashLine.AccountTransfers),
            Dividends = Moved(CashLine.Dividends, CashLine.PaymentInLieu),
            WithholdingTax = Moved(CashLine.WithholdingTax),
            DividendAccruals = InBase(DayDividendAccruals),
            Interest = Moved(CashLine.BrokerInterest, CashLine.BondInterest),
            InterestAccruals = InBase(DayInterestAccrued) + InBase(DayInterestReversed),
            Commissions = Moved(CashLine.Commissions),
            ForexCommissions = Moved(CashLine.ForexCommissions),
            OtherFees = Moved(CashLine.OtherFees),
            TransactionTax = Moved(CashLine.TransactionTax),
            ClientFees = Moved(CashLine.ClientFees),
            SalesTax = Moved(CashLine.SalesTax),
            DebitCardActivity = Moved(CashLine.DebitCardActivity),
            Grants = InBase(DayGrants),
            Other = Moved(CashLine.CfdCharges),
            NetFxTrading = Moved(CashLine.ForexSales, CashLine.ForexPurchases),
            FxTranslation = translation,
            Ending = worth.Total,
        };
        var invested = change.Starting + Math.Max(change.Flow, 0);
        return invested <= 0 ? change : change with { Growth = decimal.Round((change.Ending - Math.Min(change.Flow, 0)) / invested, 15) };
    }

    /// <summary>All that stood in one currency at the last close, before this day's events.</summary>
    private decimal BalanceAtClose(Currency currency)
    {
        var balance = Cash.GetValueOrDefault(currency)
            + BrokerInterest.GetValueOrDefault(currency) + BondInterest.GetValueOrDefault(currency)
            - DayInterestAccrued.GetValueOrDefault(currency) - DayInterestReversed.GetValueOrDefault(currency)
            - DayDividendAccruals.GetValueOrDefault(currency) - DayActionValues.GetValueOrDefault(currency);
        foreach (var ((cashCurrency, _), moved) in DayCash)
        {
            if (cashCurrency == currency)
                balance -= moved;
        }

        foreach (var accrual in Dividends.Values)
        {
            if (accrual.Instrument.Currency == currency)
                balance += accrual.Net;
        }

        foreach (var position in Positions.Values)
        {
            if (position.Instrument.Currency == currency && !position.Instrument.SettlesDaily)
                balance += position.CloseValue;
        }

        return balance;
    }
}
