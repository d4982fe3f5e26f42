using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Market;

/// <summary>
/// Closing prices and exchange rates of every trading day of a range, the same for the same seed. Only decimals, no floating point.
/// </summary>
public sealed class SimulatedMarket
{
    private readonly int seed;
    private readonly ImmutableSortedDictionary<DateOnly, int> index;
    private readonly Dictionary<long, decimal[]> paths = [];
    private readonly Lock paceMaker = new();

    /// <summary>A market over a range; prices outside of it are unknown.</summary>
    public SimulatedMarket(int seed, DateOnly first, DateOnly last)
    {
        this.seed = seed;
        // One day more at the front, so that the first day has a close before it.
        Days = [.. TradingCalendar.Days(TradingCalendar.OnOrBefore(first.AddDays(-1)), last)];
        index = Days.Select((day, number) => KeyValuePair.Create(day, number)).ToImmutableSortedDictionary();
    }

    /// <summary>The trading days; the first one is the day before the range.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>Close of a stock, ETF or bond.</summary>
    public decimal Close(Quotation quotation, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return Path(quotation)[index[day]];
    }

    /// <summary>Close of a future: the index with a carry that ends at zero.</summary>
    public decimal FutureClose(Instrument future, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(future);
        var daysLeft = future.Expiry!.Value.DayNumber - day.DayNumber;
        return Ticks(Close(Universe.Index, day) * (1 + (0.00011m * daysLeft)), 0.25m);
    }

    /// <summary>Close of an option: what it is worth when used now, and a part that melts until its end.</summary>
    public decimal OptionClose(Quotation underlying, Instrument option, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(option);
        var price = Close(underlying, day);
        var strike = option.Strike!.Value;
        var intrinsic = Math.Max(0, option.PutCall == "C" ? price - strike : strike - price);
        var daysLeft = option.Expiry!.Value.DayNumber - day.DayNumber;
        if (daysLeft <= 0)
            return decimal.Round(intrinsic, 2);
        var distance = Math.Abs(price - strike) / (price * (0.04m + (0.0012m * daysLeft)));
        var time = price * (0.006m + (0.0006m * daysLeft)) * Math.Max(0, 1 - distance);
        return Math.Max(0.01m, decimal.Round(intrinsic + time, 2));
    }

    /// <summary>Base currency for one unit of each currency, five digits; 1 for the base currency itself.</summary>
    public ImmutableSortedDictionary<Currency, decimal> Rates(Currency baseCurrency, DateOnly day)
    {
        var number = index[day];
        var dollars = Universe.Currencies.ToDictionary(currency => currency, currency => Dollars(currency)[number]);
        return Universe.Currencies.ToImmutableSortedDictionary(
            currency => currency,
            currency => currency == baseCurrency ? 1 : decimal.Round(dollars[currency] / dollars[baseCurrency], 5));
    }

    /// <summary>Dollars for one unit of a currency; besides the market's own currencies also GBP and JPY.</summary>
    /// <exception cref="ArgumentException">The market has no rate of the currency.</exception>
    public decimal DollarClose(Currency currency, DateOnly day) => Dollars(currency)[index[day]];

    /// <summary>The last trading day at or before a day; null when the range begins later.</summary>
    public DateOnly? DayAtOrBefore(DateOnly day)
    {
        var trading = TradingCalendar.OnOrBefore(day < Days[^1] ? day : Days[^1]);
        return trading >= Days[0] ? trading : null;
    }

    private decimal[] Dollars(Currency currency)
    {
        var (number, start, digits) = currency.Code switch
        {
            "USD" => (-1, 1m, 6),
            "EUR" => (-2, 1.0840m, 6),
            "CHF" => (-3, 1.1120m, 6),
            "GBP" => (-4, 1.2710m, 6),
            "JPY" => (-5, 0.00672m, 9),
            _ => throw new ArgumentException($"The market has no rate of {currency}.", nameof(currency)),
        };
        return currency == Universe.Usd
            ? Path(number, () => [.. Days.Select(_ => 1m)])
            : Path(number, () => Walk(SeededRandom.For(seed, "rate", number), start, 0.0042m, 0, digits));
    }

    private decimal[] Path(Quotation quotation) => Path(quotation.Instrument.Conid, () =>
    {
        var random = SeededRandom.For(seed, "price", quotation.Instrument.Conid);
        var start = quotation.Start * (0.85m + (0.3m * random.Fraction()));
        if (quotation.Instrument.IsDebt)
            start = quotation.Start;
        return Walk(random, start, quotation.DailyVolatility, quotation.DailyDrift, quotation.Instrument.IsDebt ? 3 : 2);
    });

    private decimal[] Path(long number, Func<decimal[]> make)
    {
        lock (paceMaker)
        {
            if (!paths.TryGetValue(number, out var path))
                paths.Add(number, path = make());
            return path;
        }
    }

    private decimal[] Walk(SeededRandom random, decimal start, decimal volatility, decimal drift, int digits)
    {
        var path = new decimal[Days.Length];
        var price = start;
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = decimal.Round(price, digits);
            // Pulled a little towards the start, so that decades of days stay within reason.
            var pull = 0.002m * (1 - (price / start));
            price = decimal.Round(price * (1 + drift + pull + (volatility * random.Bell())), 8);
            price = Math.Max(price, start / 20);
        }

        return path;
    }

    private static decimal Ticks(decimal price, decimal tick) => decimal.Round(price / tick) * tick;
}
