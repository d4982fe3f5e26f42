using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Exchange;

/// <summary>Prices that a test writes down: each holds from its instant until the next. What is not written costs 100.</summary>
internal sealed class ScriptedPrices : IPriceSource
{
    private readonly Dictionary<long, SortedList<DateTimeOffset, PricePoint>> scripts = [];

    public DateOnly FirstDay { get; } = new(2023, 1, 3);

    public void From(DateTimeOffset at, long conid, decimal bid, decimal ask, decimal size = 1_000, decimal? last = null)
    {
        if (!scripts.TryGetValue(conid, out var script))
            scripts.Add(conid, script = []);
        script[at] = new PricePoint(at, bid, ask, size, size, last ?? (bid + ask) / 2, 10);
    }

    public int HoldSeconds(Listing listing) => 1;

    public PricePoint? At(Listing listing, DateTimeOffset at)
    {
        if (!listing.Schedule.IsOpen(at, regularOnly: false))
            return null;
        var second = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        return Latest(listing, second) with { Second = second };
    }

    public decimal Close(Listing listing, DateOnly date) =>
        Latest(listing, NewYorkTime.Instant(date.ToDateTime(new TimeOnly(16, 0)))).Middle;

    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1)
    {
        for (var at = from; at < until; at = at.AddSeconds(everySeconds))
        {
            if (At(listing, at) is { } point)
                yield return point;
        }
    }

    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until) => Between(listing, from, until);

    public OptionFigures? Figures(Listing option, DateTimeOffset at) => null;

    private PricePoint Latest(Listing listing, DateTimeOffset at)
    {
        var middle = listing.SecType == "CASH" ? 1.25m : 100;
        return scripts.TryGetValue(listing.Conid, out var script)
            ? script.LastOrDefault(one => one.Key <= at, script.First()).Value
            : new PricePoint(at, middle, middle, 1_000, 1_000, middle, 10);
    }
}
