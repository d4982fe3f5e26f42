using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>The quarterly futures on an index. Contract numbers follow from the month.</summary>
internal sealed record FutureFamily(string Symbol, string LongName, Quotation Index, decimal Multiplier, long FirstConid)
{
    private const int ListedMonths = 5;

    /// <summary>The contracts that trade on a day, the front month first.</summary>
    public IEnumerable<Instrument> On(DateOnly today) => From(today).Take(ListedMonths);

    /// <summary>The contracts that have not ended on a day, without end.</summary>
    public IEnumerable<Instrument> From(DateOnly day)
    {
        for (var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 3, 1); ; quarter = quarter.AddMonths(3))
        {
            if (Of(quarter) is var future && future.Expiry >= day)
                yield return future;
        }
    }

    /// <summary>The contract of a number; null when it is of another family.</summary>
    public Instrument? ByConid(long conid)
    {
        var months = conid - FirstConid;
        return months is >= 0 and < 1200 && months % 3 == 2 ? Of(new DateOnly(2000, 1, 1).AddMonths((int)months)) : null;
    }

    /// <summary>The contract that ends in a month.</summary>
    public Instrument Of(DateOnly month)
    {
        var expiry = TradingCalendar.ThirdFriday(month.Year, month.Month);
        var letter = "FGHJKMNQUVXZ"[expiry.Month - 1];
        return new Instrument
        {
            Conid = FirstConid + ((expiry.Year - 2000) * 12) + expiry.Month - 1,
            Class = AssetClass.Future,
            Symbol = string.Create(CultureInfo.InvariantCulture, $"{Symbol}{letter}{expiry.Year % 10}"),
            Description = string.Create(CultureInfo.InvariantCulture, $"{Symbol} {expiry:ddMMMyy}").ToUpperInvariant(),
            Currency = Index.Instrument.Currency,
            Multiplier = Multiplier,
            Exchange = "CME",
            Underlying = Index.Instrument,
            Expiry = expiry,
        };
    }
}
