using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Sums seconds up to bars, so that history and live prices agree. Days that have ended are kept.</summary>
internal sealed class BarMaker(MarketPrices prices)
{
    private const int DaysKept = 20_000;
    private const int VolatilityDays = 30;
    private const decimal BorrowFee = 0.25m;

    private readonly ConcurrentDictionary<(long Conid, decimal Factor, DateOnly Date, BarKind Kind, bool Regular), Bar?> days = new();

    public ImmutableArray<Bar> Make(Listing listing, BarRequest request, DateTimeOffset start, DateTimeOffset end)
    {
        if (request.Kind is BarKind.HistoricalVolatility or BarKind.FeeRate)
            return [.. Days(listing, BarKind.Trades, request.RegularOnly, start, end).Select(bar => Figure(listing, request.Kind, bar))];
        if (request.Size.Unit == BarUnit.Second)
            return Short(listing, request, start, end);
        var daily = Days(listing, request.Kind, request.RegularOnly, start, end);
        return request.Size.Unit == BarUnit.Day
            ? [.. daily]
            : [.. daily.GroupBy(bar => Group(bar.Date, request.Size.Unit)).Select(bars => bars.Aggregate(Joined))];
    }

    private static int Group(DateOnly date, BarUnit unit) =>
        unit == BarUnit.Week ? date.DayNumber / 7 : (date.Year * 12) + date.Month;

    private static Bar Joined(Bar sum, Bar next) => sum with
    {
        High = Math.Max(sum.High, next.High),
        Low = Math.Min(sum.Low, next.Low),
        Close = next.Close,
        Volume = sum.Volume < 0 ? -1 : sum.Volume + next.Volume,
        Average = sum.Volume < 0 ? -1
            : sum.Volume + next.Volume == 0 ? next.Average
            : decimal.Round(((sum.Average * sum.Volume) + (next.Average * next.Volume)) / (sum.Volume + next.Volume), 4),
        Count = sum.Count < 0 ? -1 : sum.Count + next.Count,
    };

    private IEnumerable<Bar> Days(Listing listing, BarKind kind, bool regularOnly, DateTimeOffset start, DateTimeOffset end)
    {
        for (var date = listing.Schedule.DateAt(start); date <= listing.Schedule.DateAt(end); date = date.AddDays(1))
        {
            if (listing.Schedule.On(date).Hours(regularOnly) is not [var hours, ..] || hours.Start >= end)
                continue;
            var key = (listing.Conid, prices.FactorOf(listing), date, kind, regularOnly);
            if (hours.End <= end && days.TryGetValue(key, out var kept))
            {
                if (kept is { } bar)
                    yield return bar;
                continue;
            }

            var sum = new BarSum(kind, hours.Start, date);
            foreach (var point in Seconds(listing, kind, BarSize.Day, hours.Start, hours.End < end ? hours.End : end))
                sum.Add(listing, point, prices);
            if (hours.End <= end && days.Count < DaysKept)
                days[key] = sum.Bar;
            if (sum.Bar is { } made)
                yield return made;
        }
    }

    // Most seconds are without trade: bars of trades need not look at them. Others need each quote once.
    private IEnumerable<PricePoint> Seconds(Listing listing, BarKind kind, BarSize size, DateTimeOffset from, DateTimeOffset until) =>
        BarSum.IsOfTrades(kind) ? prices.Trades(listing, from, until)
        : prices.Between(listing, from, until, size.Seconds < BarSize.Minute.Seconds ? 1 : prices.HoldSeconds(listing));

    private ImmutableArray<Bar> Short(Listing listing, BarRequest request, DateTimeOffset start, DateTimeOffset end)
    {
        var made = ImmutableArray.CreateBuilder<Bar>();
        BarSum? sum = null;
        Period? hours = null;
        foreach (var point in Seconds(listing, request.Kind, request.Size, start, end))
        {
            if (hours is null || !hours.Value.Contains(point.Second))
                hours = listing.Schedule.OpenPeriod(point.Second, request.RegularOnly);
            if (hours is not { } session)
                continue;
            // Bars stand at multiples of their length since midnight of the market; the first of a session begins with it.
            var wall = listing.Schedule.Wall(point.Second);
            var into = (int)wall.TimeOfDay.TotalSeconds % request.Size.Seconds;
            var begin = point.Second.AddSeconds(-into);
            begin = begin < session.Start ? session.Start : begin;
            if (sum is null || sum.Start != begin)
            {
                Keep();
                sum = new BarSum(request.Kind, begin, listing.Schedule.DateAt(point.Second));
            }

            sum.Add(listing, point, prices);
        }

        Keep();
        return made.ToImmutable();

        void Keep()
        {
            if (sum?.Bar is { } bar)
                made.Add(bar);
        }
    }

    private Bar Figure(Listing listing, BarKind kind, Bar bar)
    {
        var value = BorrowFee;
        if (kind == BarKind.HistoricalVolatility)
        {
            var closes = new List<double>();
            for (var date = bar.Date; closes.Count <= VolatilityDays && date >= prices.FirstDay; date = date.AddDays(-1))
            {
                if (listing.Schedule.On(date).IsOpen)
                    closes.Add((double)prices.Close(listing, date));
            }

            var changes = closes.Zip(closes.Skip(1), (later, earlier) => (later / earlier) - 1).ToList();
            var mean = changes.Count == 0 ? 0 : changes.Average();
            var variance = changes.Count < 2 ? 0 : changes.Sum(change => (change - mean) * (change - mean)) / (changes.Count - 1);
            value = (decimal)Math.Round(Math.Sqrt(variance * 252), 6);
        }

        return bar with { Open = value, High = value, Low = value, Close = value, Volume = -1, Average = -1, Count = -1 };
    }
}
