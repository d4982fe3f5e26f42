using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Answers all questions about prices, present and past, from one source. Safe for several threads.</summary>
internal sealed class PriceQueries(Listings listings, MarketPrices prices)
{
    private const int NoData = 162;

    private readonly Lock gate = new();
    private readonly Dictionary<long, DayCount> counts = [];
    private readonly BarMaker bars = new(prices);

    public Quote? Quote(long conid, DateTimeOffset now)
    {
        if (listings.ByConid(conid) is not { } listing)
            return null;
        var isHalted = prices.IsHalted(listing, now);
        now = prices.Seen(listing, now);
        var isOpen = prices.At(listing, now) is not null;
        // Shut: what stood in the last second.
        var latest = listing.Schedule.LatestPeriod(now, regularOnly: false);
        var end = listing.EndsAt is { } ends && ends < latest.End ? ends : latest.End;
        var at = isOpen ? now : end.AddSeconds(-1);
        if (prices.At(listing, at) is not { } point)
            return null;
        var count = CountOf(listing, point.Second);
        return new Quote
        {
            Conid = conid,
            At = point.Second,
            IsOpen = isOpen && !isHalted,
            Halted = isHalted ? 1 : 0,
            Bid = point.Bid,
            BidSize = point.BidSize,
            Ask = point.Ask,
            AskSize = point.AskSize,
            Last = point.Last,
            LastSize = count.LastSize,
            LastAt = count.LastAt,
            Open = count.Open,
            High = count.High,
            Low = count.Low,
            PreviousClose = prices.Close(listing, count.Date.AddDays(-1)),
            Volume = count.Volume,
            TradeCount = count.Trades,
            Vwap = count.Volume == 0 ? 0 : decimal.Round(count.Money / count.Volume, 4),
            Option = prices.Figures(listing, at),
        };
    }

    public ImmutableArray<PricePoint> Seconds(long conid, DateTimeOffset from, DateTimeOffset until, int countMax, bool regularOnly) =>
        listings.ByConid(conid) is { } listing
            ? [.. prices.Between(listing, from, until).Where(point => Counts(listing, point, regularOnly)).Take(countMax)]
            : [];

    public ImmutableArray<PricePoint> SecondsBefore(long conid, DateTimeOffset until, int countMax, bool regularOnly)
    {
        if (listings.ByConid(conid) is not { } listing)
            return [];
        var found = new Stack<PricePoint>();
        var end = until;
        while (found.Count < countMax && listing.Schedule.LatestPeriod(end.AddTicks(-1), regularOnly) is var period)
        {
            if (DateOnly.FromDateTime(period.Start.UtcDateTime) < prices.FirstDay)
                break;
            var last = period.End < end ? period.End : end;
            for (; last > period.Start && found.Count < countMax; last = last.AddSeconds(-1))
            {
                if (prices.At(listing, last.AddSeconds(-1)) is { } point)
                    found.Push(point);
            }

            end = period.Start;
        }

        return [.. found];
    }

    public BarAnswer Bars(BarRequest request, DateTimeOffset now)
    {
        if (listings.ByConid(request.Conid) is not { } listing)
            return new BarAnswer.Refused(Listings.NoDefinition, "No security definition has been found for the request");
        if (BarRules.Problem(listing, request) is { } problem)
            return problem;
        var end = request.End is { } asked && asked < now ? asked : now;
        var start = BarRules.Start(listing, request.Span, end, request.RegularOnly);
        if (request.Kind == BarKind.Schedule)
            return new BarAnswer.Sessions(Sessions(listing, start, end, request.RegularOnly), start, end);
        var made = bars.Make(listing, request, start, end);
        return made.IsEmpty
            ? new BarAnswer.Refused(NoData, BarRules.NoDataText(listing, request))
            : new BarAnswer.Bars(made, start, end);
    }

    public DateTimeOffset? Head(long conid, BarKind kind, bool regularOnly)
    {
        if (listings.ByConid(conid) is not { } listing || !BarRules.Has(listing, kind))
            return null;
        var date = prices.FirstDay;
        while (!listing.Schedule.On(date).IsOpen)
            date = date.AddDays(1);
        return listing.Schedule.On(date).Hours(regularOnly)[0].Start;
    }

    public ImmutableArray<PriceShare> Histogram(long conid, BarSpan span, bool regularOnly, DateTimeOffset now)
    {
        if (listings.ByConid(conid) is not { } listing)
            return [];
        var sizes = new SortedDictionary<decimal, decimal>();
        foreach (var point in prices.Trades(listing, BarRules.Start(listing, span, now, regularOnly), now))
        {
            if (point.Traded > 0 && Counts(listing, point, regularOnly))
                sizes[point.Last] = sizes.GetValueOrDefault(point.Last) + point.Traded;
        }

        return [.. sizes.Select(step => new PriceShare(step.Key, step.Value))];
    }

    private static bool Counts(Listing listing, PricePoint point, bool regularOnly) =>
        !regularOnly || listing.Schedule.IsOpen(point.Second, regularOnly: true);

    private static ImmutableArray<SessionHours> Sessions(Listing listing, DateTimeOffset start, DateTimeOffset end, bool regularOnly)
    {
        var sessions = ImmutableArray.CreateBuilder<SessionHours>();
        for (var date = listing.Schedule.DateAt(start); ; date = date.AddDays(1))
        {
            foreach (var period in listing.Schedule.On(date).Hours(regularOnly))
            {
                if (period.Start >= end)
                    return sessions.ToImmutable();
                sessions.Add(new SessionHours(date, period.Start, period.End));
            }
        }
    }

    private DayCount CountOf(Listing listing, DateTimeOffset second)
    {
        lock (gate)
        {
            var date = listing.Schedule.DateAt(second);
            var begin = listing.Schedule.On(date).Trading[0].Start;
            if (!counts.TryGetValue(listing.Conid, out var count) || count.Date != date || count.Until > second.AddSeconds(1)
                || count.Factor != prices.FactorOf(listing))
                count = new DayCount(date, begin, prices.FactorOf(listing));
            foreach (var point in prices.Trades(listing, count.Until, second.AddSeconds(1)))
                count = count.With(point);
            return counts[listing.Conid] = count with { Until = second.AddSeconds(1) };
        }
    }

    /// <summary>A trading date so far, in shares of a split factor.</summary>
    private sealed record DayCount(DateOnly Date, DateTimeOffset Until, decimal Factor)
    {
        public decimal Open { get; private init; }

        public decimal High { get; private init; }

        public decimal Low { get; private init; }

        public decimal Volume { get; private init; }

        public decimal Money { get; private init; }

        public int Trades { get; private init; }

        public decimal LastSize { get; private init; }

        public DateTimeOffset? LastAt { get; private init; }

        public DayCount With(PricePoint point)
        {
            return this with
            {
                Open = Open == 0 ? point.Last : Open,
                High = Math.Max(High, point.Last),
                Low = Low == 0 ? point.Last : Math.Min(Low, point.Last),
                Volume = Volume + point.Traded,
                Money = Money + (point.Last * point.Traded),
                Trades = point.Traded > 0 ? Trades + 1 : Trades,
                LastSize = point.Traded,
                LastAt = point.Second,
            };
        }
    }
}
