using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>Prices and rates at one instant; asked for once each, so that all figures of an instant go by the same ones.</summary>
internal sealed class Valuation(Listings listings, MarketPrices prices, DateTimeOffset now)
{
    private readonly Dictionary<long, decimal> marks = [];
    private readonly Dictionary<Currency, decimal> dollars = [];

    /// <summary>Currencies that have a rate.</summary>
    public static ImmutableArray<Currency> Currencies { get; } =
        [Universe.Chf, Universe.Eur, KnownInstruments.Gbp, KnownInstruments.Jpy, Universe.Usd];

    public DateTimeOffset Now => now;

    /// <summary>The listing of an instrument of the books; what only the books know is made one.</summary>
    public Listing ListingOf(Instrument instrument)
    {
        if (listings.ByConid(instrument.Conid) is { } listing)
            return listing;
        listings.Know(Adopted.Listing(instrument));
        return listings.ByConid(instrument.Conid)!;
    }

    /// <summary>What a unit of an instrument is worth.</summary>
    public decimal Mark(Instrument instrument)
    {
        if (!marks.TryGetValue(instrument.Conid, out var mark))
            marks.Add(instrument.Conid, mark = Find(ListingOf(instrument)));
        return mark;
    }

    /// <summary>Base currency for one unit of a currency.</summary>
    public decimal Rate(Currency currency, Currency baseCurrency) =>
        currency == baseCurrency ? 1 : decimal.Round(Dollars(currency) / Dollars(baseCurrency), 6);

    private decimal Dollars(Currency currency)
    {
        if (currency == Universe.Usd)
            return 1;
        if (dollars.TryGetValue(currency, out var rate))
            return rate;
        foreach (var pair in KnownInstruments.Pairs)
        {
            if (pair.PairCurrency == currency && pair.Currency == Universe.Usd)
                return dollars[currency] = Mark(pair);
            if (pair.Currency == currency && pair.PairCurrency == Universe.Usd)
                return dollars[currency] = 1 / Mark(pair);
        }

        throw new ArgumentException($"The exchange has no rate of {currency}.", nameof(currency));
    }

    private decimal Find(Listing listing)
    {
        // What is halted is worth what it was before.
        var at = prices.Seen(listing, now);
        var point = prices.At(listing, at);
        if (point is null && !(listing.EndsAt <= at))
        {
            var latest = listing.Schedule.LatestPeriod(at, regularOnly: false);
            point = prices.At(listing, (latest.End < at ? latest.End : at).AddSeconds(-1));
        }

        if (point is not { } found)
            return prices.Close(listing, NewYorkTime.DayOf(listing.EndsAt is { } end && end < now ? end : now));
        return found is { Bid: > 0, Ask: > 0, Last: > 0 } ? Math.Clamp(found.Last, found.Bid, found.Ask) : found.Middle;
    }
}
