using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>Writes an account's figures by the broker's tags (tws-api: account summary and ledger).</summary>
internal static class AccountTags
{
    private const string SumOfCurrencies = "BASE";

    public static ImmutableArray<AccountValue> Of(AccountRoom room, Valuation valuation, AccountLimits limits)
    {
        var home = room.BaseCurrency.Code;
        var values = ImmutableArray.CreateBuilder<AccountValue>();
        foreach (var (tag, amount) in Totals(room, valuation, limits.Funds))
            values.Add(new AccountValue(tag, Money(amount), home));
        var margin = room.Margin(valuation);
        var net = room.NetLiquidation(valuation);
        values.Add(new AccountValue("AccountType", "INDIVIDUAL", ""));
        values.Add(new AccountValue("AccountCode", room.Books.Profile.Id.Value, ""));
        values.Add(new AccountValue("AccountReady", "true", ""));
        values.Add(new AccountValue("TradingType-S", "STKNOPT", ""));
        values.Add(new AccountValue("Cushion", Part(net == 0 ? 0 : margin.Excess / net), ""));
        values.Add(new AccountValue("Leverage", Part(net == 0 ? 0 : Gross(room, valuation) / net), ""));
        values.Add(new AccountValue("LookAheadNextChange", "0", ""));
        values.Add(new AccountValue("HighestSeverity", "0", ""));
        foreach (var (day, left) in ((string[])["", "T+1", "T+2", "T+3", "T+4"]).Zip(limits.DayTrades))
            values.Add(new AccountValue("DayTradesRemaining" + day, left.ToString(CultureInfo.InvariantCulture), ""));
        Ledger(values, room, valuation, SumOfCurrencies, _ => true);
        foreach (var currency in room.Books.Cash.Keys.Append(room.BaseCurrency).Distinct().Order())
            Ledger(values, room, valuation, currency.Code, one => one == currency);
        return values.ToImmutable();
    }

    private static IEnumerable<(string Tag, decimal Amount)> Totals(AccountRoom room, Valuation valuation, decimal funds)
    {
        var margin = room.Margin(valuation);
        var cash = room.Cash(valuation);
        yield return ("NetLiquidation", room.NetLiquidation(valuation));
        yield return ("TotalCashValue", cash);
        yield return ("SettledCash", cash - room.Books.Unsettled.Sum(
            movement => movement.Amount * valuation.Rate(movement.Currency, room.BaseCurrency)));
        yield return ("AccruedCash", room.Accruals(valuation));
        yield return ("BuyingPower", Math.Max(0, funds) * RegT.BuyingPowerFactor);
        yield return ("EquityWithLoanValue", margin.EquityWithLoan);
        yield return ("PreviousDayEquityWithLoanValue",
            room.Books.NetWorth.Total - (room.Books.NetWorth.Options.Long + room.Books.NetWorth.Options.Short));
        yield return ("GrossPositionValue", Gross(room, valuation));
        yield return ("RegTEquity", margin.EquityWithLoan);
        yield return ("RegTMargin", margin.Initial);
        yield return ("SMA", margin.Available);
        foreach (var prefix in (string[])["", "Full", "LookAhead"])
        {
            yield return (prefix + "InitMarginReq", margin.Initial);
            yield return (prefix + "MaintMarginReq", margin.Maintenance);
            yield return (prefix + "AvailableFunds", margin.Available);
            yield return (prefix + "ExcessLiquidity", margin.Excess);
        }
    }

    private static decimal Gross(AccountRoom room, Valuation valuation) => room.Books.Positions.Values
        .Where(position => !position.Instrument.SettlesDaily)
        .Sum(position => Math.Abs(position.Instrument.Money(position.Quantity, valuation.Mark(position.Instrument)))
            * valuation.Rate(position.Instrument.Currency, room.BaseCurrency));

    private static void Ledger(
        ImmutableArray<AccountValue>.Builder values, AccountRoom room, Valuation valuation, string name, Func<Currency, bool> counts)
    {
        var isSum = name == SumOfCurrencies;
        decimal rate(Currency currency) => isSum ? valuation.Rate(currency, room.BaseCurrency) : 1;
        var positions = room.Positions(valuation).Where(position => counts(position.Listing.Instrument.Currency)).ToList();
        var cash = room.Books.Cash.Where(balance => counts(balance.Key)).Sum(balance => balance.Value * rate(balance.Key));
        decimal of(string secType, Func<AccountPosition, decimal> figure) => positions
            .Where(position => position.Listing.SecType == secType).Sum(position =>
                figure(position) * rate(position.Listing.Instrument.Currency));
        decimal all(Func<AccountPosition, decimal> figure) =>
            positions.Sum(position => figure(position) * rate(position.Listing.Instrument.Currency));
        decimal sum(ImmutableSortedDictionary<Currency, decimal> sums) =>
            sums.Where(one => counts(one.Key)).Sum(one => one.Value * rate(one.Key));
        var dividends = room.Books.Dividends.Values.Where(accrual => counts(accrual.Instrument.Currency))
            .Sum(accrual => accrual.Net * rate(accrual.Instrument.Currency));
        var interest = sum(room.Books.BrokerInterest) + sum(room.Books.BondInterest);
        var stocks = of("STK", position => position.MarketValue);
        var options = of("OPT", position => position.MarketValue);
        var bonds = of("BOND", position => position.MarketValue);
        var coins = of("CRYPTO", position => position.MarketValue);
        var futures = of("FUT", position => position.Daily);
        Add("CashBalance", cash);
        Add("TotalCashBalance", cash);
        // Of the base currency the broker gives the account's total under this tag.
        if (name != room.BaseCurrency.Code)
            Add("AccruedCash", interest);
        Add("AccruedDividend", dividends);
        Add("StockMarketValue", stocks);
        Add("OptionMarketValue", options);
        Add("FutureOptionValue", 0);
        Add("FuturesPNL", futures);
        Add("CorporateBondValue", bonds);
        Add("Cryptocurrency", coins);
        Add("NetLiquidationByCurrency", cash + interest + dividends + stocks + options + bonds + coins + futures);
        Add("UnrealizedPnL", all(position => position.Unrealized));
        Add("RealizedPnL", all(position => position.Realized));
        var own = isSum ? 1 : valuation.Rate(Currency.Parse(name), room.BaseCurrency);
        values.Add(new AccountValue("ExchangeRate", own.ToString("0.00####", CultureInfo.InvariantCulture), name));
        values.Add(new AccountValue("Currency", name, name));

        void Add(string tag, decimal amount) => values.Add(new AccountValue(tag, Money(amount), name));
    }

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Part(decimal part) => part.ToString("0.######", CultureInfo.InvariantCulture);
}
