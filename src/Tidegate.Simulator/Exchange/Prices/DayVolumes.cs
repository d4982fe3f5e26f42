using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Traded volume of the present trading date, counted on from where it was asked for last. For one thread.</summary>
internal sealed class DayVolumes(MarketPrices prices)
{
    private readonly Dictionary<long, (DateOnly Date, DateTimeOffset Until, decimal Factor, decimal Size)> counts = [];

    /// <summary>Traded until the end of the second of an instant.</summary>
    public decimal Until(Listing listing, DateTimeOffset at)
    {
        var end = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(1);
        var date = listing.Schedule.DateAt(at);
        if (!counts.TryGetValue(listing.Conid, out var count) || count.Date != date || count.Until > end
            || count.Factor != prices.FactorOf(listing))
            count = (date, listing.Schedule.On(date).Trading[0].Start, prices.FactorOf(listing), 0);
        foreach (var point in prices.Trades(listing, count.Until, end))
            count.Size += point.Traded;
        return (counts[listing.Conid] = count with { Until = end }).Size;
    }
}
