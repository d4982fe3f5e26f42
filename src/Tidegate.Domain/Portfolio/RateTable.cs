using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Exchange rates by day (performance.md §2): the broker's of the day, else the last earlier one, never a later one; pairs that are not
/// quoted
/// go through a common third currency. Pence and the like are a hundredth of their currency.
/// </summary>
public sealed class RateTable
{
    private readonly Dictionary<(Currency From, Currency To), (DateOnly Day, decimal Rate)[]> pairs;
    private readonly Currency[] targets;

    /// <summary>Builds the table. Of several rates for one pair and day the first one given counts; rates that are not positive mean
    /// none.</summary>
    public RateTable(IEnumerable<RateObservation> observations)
    {
        pairs = observations
            .Where(o => o.Rate > 0 && o.From != o.To)
            .GroupBy(o => (o.From, o.To))
            .ToDictionary(
                pair => pair.Key,
                pair => pair.GroupBy(o => o.Day).OrderBy(day => day.Key).Select(day => (day.Key, day.First().Rate)).ToArray());
        targets = [.. pairs.Keys.Select(pair => pair.To).Distinct().Order()];
    }

    /// <summary>The rate from one currency to another for a day; null when no statement tells one until then.</summary>
    public RateQuote? Find(Currency from, Currency to, DateOnly day)
    {
        if (from == to)
            return RateQuote.One;

        var (major, minorUnits) = Major(from);
        if (minorUnits != 1m)
            return Find(major, to, day) is { } quote ? quote with { Rate = quote.Rate / minorUnits } : null;

        return Direct(from, to, day) ?? Inverse(Direct(to, from, day)) ?? Cross(from, to, day);
    }

    /// <summary>An amount in another currency; null when there is no rate or no amount.</summary>
    public decimal? Convert(decimal? amount, Currency from, Currency to, DateOnly day) =>
        amount is 0m ? 0m : amount * Find(from, to, day)?.Rate;

    private static (Currency Major, decimal Units) Major(Currency currency) => currency.Code switch
    {
        "GBX" => (Currency.Parse("GBP"), 100m),
        "ILA" => (Currency.Parse("ILS"), 100m),
        "ZAC" => (Currency.Parse("ZAR"), 100m),
        _ => (currency, 1m),
    };

    private static RateQuote? Inverse(RateQuote? quote) => quote is null ? null : quote with { Rate = 1m / quote.Rate };

    private RateQuote? Direct(Currency from, Currency to, DateOnly day)
    {
        if (!pairs.TryGetValue((from, to), out var days))
            return null;

        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : new(days[low - 1].Rate, days[low - 1].Day == day);
    }

    private RateQuote? Cross(Currency from, Currency to, DateOnly day) => targets
        .Select(target => (Left: target == from ? RateQuote.One : Direct(from, target, day), Right: target == to ? RateQuote.One
            : Direct(to, target, day)))
        .Where(legs => legs.Left is not null && legs.Right is not null)
        .Select(legs => new RateQuote(legs.Left!.Rate / legs.Right!.Rate, legs.Left.Exact && legs.Right.Exact))
        .OrderByDescending(quote => quote.Exact)
        .FirstOrDefault();
}
