using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// Prices of every second from a seed. They meet the daily closes of a simulated market; options follow from their underlying, futures
/// from their index, pairs from the market's rates. Safe for several threads.
/// </summary>
public sealed class GeneratedPrices : IPriceSource
{
    private const int TapesKept = 96;

    private readonly int seed;
    private readonly SimulatedMarket market;
    private readonly Lock gate = new();
    private readonly Dictionary<long, PriceProcess> processes = [];
    private readonly Dictionary<(long Process, DateOnly Day), PriceTape> tapes = [];
    private readonly Dictionary<long, PriceTape> latest = [];
    private readonly Queue<(long Process, DateOnly Day)> tapeAges = new();

    /// <summary>Makes the source.</summary>
    /// <param name="seed">Chooses one of the possible ways from close to close.</param>
    /// <param name="market">The closes.</param>
    public GeneratedPrices(int seed, SimulatedMarket market)
    {
        ArgumentNullException.ThrowIfNull(market);
        this.seed = seed;
        this.market = market;
        foreach (var quotation in Listings.Quotations.Concat(EventUniverse.All).Concat(
            [Universe.MergerSuccessor, Universe.TransferredStock, Universe.ReverseSplitSuccessor]))
            Add(quotation);
    }

    /// <inheritdoc/>
    public DateOnly FirstDay => market.Days[1];

    /// <inheritdoc/>
    public int HoldSeconds(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return QuoteTerms.Of(listing).HoldSeconds;
    }

    /// <inheritdoc/>
    public PricePoint? At(Listing listing, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return Stretch.At(listing.Schedule, at) is { } stretch && !(at >= listing.EndsAt)
            ? LineOf(listing).Point(at.ToUnixTimeSeconds(), stretch)
            : null;
    }

    /// <inheritdoc/>
    public decimal Close(Listing listing, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var day = market.DayAtOrBefore(date) ?? market.Days[0];
        if (listing.SecType is not ("OPT" or "FUT"))
            return ProcessOf(listing)?.Close(day) ?? 0;
        // A second before the regular close, at which an ending option still has its worth.
        var last = TradingSchedule.NewYorkOptions.On(day).Liquid[^1].End.AddSeconds(-1);
        return LineOf(listing).Middle(last.ToUnixTimeSeconds()) is { } middle ? listing.PriceRule.Nearest((decimal)middle) : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1)
    {
        ArgumentNullException.ThrowIfNull(listing);
        long next(long second, Stretch stretch) => (second + everySeconds - 1) / everySeconds * everySeconds;
        return Walk(listing, from, until, next, LineOf(listing).Point);
    }

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var line = LineOf(listing);
        return line.Trades ? Walk(listing, from, until, line.NextTrade, line.Quoted) : [];
    }

    /// <inheritdoc/>
    public OptionFigures? Figures(Listing option, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.SecType == "OPT" ? LineOf(option).Figures(at.ToUnixTimeSeconds()) : null;
    }

    private static IEnumerable<PricePoint> Walk(
        Listing listing, DateTimeOffset from, DateTimeOffset until, Func<long, Stretch, long> next, Func<long, Stretch, PricePoint?> read)
    {
        var limit = (listing.EndsAt is { } ends && ends < until ? ends : until).AddSeconds(1).AddTicks(-1).ToUnixTimeSeconds();
        for (var at = from.AddSeconds(1).AddTicks(-1).ToUnixTimeSeconds(); at < limit;)
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(at);
            if (Stretch.At(listing.Schedule, instant) is not { } stretch)
            {
                at = listing.Schedule.NextPeriod(instant, regularOnly: false).Start.ToUnixTimeSeconds();
                continue;
            }

            var end = Math.Min(stretch.End, limit);
            for (var second = next(at, stretch); second < end; second = next(second + 1, stretch))
            {
                if (read(second, stretch) is { } point)
                    yield return point;
            }

            at = end;
        }
    }

    private PriceLine LineOf(Listing listing) => new(
        seed, listing, listing.SecType is "OPT" or "FUT" ? ProcessOf(listing.UnderlyingConid) : ProcessOf(listing), TapeAt);

    private PriceTape? TapeAt(PriceProcess process, DateTimeOffset second)
    {
        lock (gate)
        {
            // Nearly every second is on the tape of the second before.
            if (latest.TryGetValue(process.Id, out var same) && second.ToUnixTimeSeconds() is var at && at >= same.Start && at < same.End)
                return same;
        }

        var day = TradingCalendar.OnOrAfter(DateOnly.FromDateTime(process.Schedule.Wall(second)));
        var before = TradingCalendar.OnOrBefore(day.AddDays(-1));
        if (second >= process.Schedule.On(day).Liquid[^1].End)
            (before, day) = (day, TradingCalendar.Later(day, 1));
        else if (second < process.Schedule.On(before).Liquid[^1].End)
            (before, day) = (TradingCalendar.OnOrBefore(before.AddDays(-1)), before);
        if (before < market.Days[0] || day > market.Days[^1])
            return null;
        lock (gate)
        {
            if (tapes.TryGetValue((process.Id, day), out var tape))
                return latest[process.Id] = tape;
            if (tapes.Count >= TapesKept)
                tapes.Remove(tapeAges.Dequeue());
            tapeAges.Enqueue((process.Id, day));
            return latest[process.Id] = tapes[(process.Id, day)] = new PriceTape(seed, process, before, day);
        }
    }

    private PriceProcess? ProcessOf(Listing listing)
    {
        if (listing.SecType != "CASH")
            return ProcessOf(listing.Conid);
        lock (gate)
        {
            if (!processes.TryGetValue(listing.Conid, out var process))
                processes.Add(listing.Conid, process = PairOf(listing.Instrument));
            return process;
        }
    }

    private PriceProcess? ProcessOf(long conid)
    {
        lock (gate)
            return processes.GetValueOrDefault(conid);
    }

    private PriceProcess PairOf(Instrument pair)
    {
        var digits = pair.Currency == KnownInstruments.Jpy ? 3 : 5;
        decimal close(DateOnly day) =>
            decimal.Round(market.DollarClose(pair.PairCurrency, day) / market.DollarClose(pair.Currency, day), digits);
        return new PriceProcess(pair.Conid, TradingSchedule.Forex, close, 0.0042, null);
    }

    private void Add(Quotation quotation)
    {
        var instrument = quotation.Instrument;
        TradingSchedule schedule;
        double? night = 0.25;
        if (instrument.Class.Code == "IND")
            schedule = TradingSchedule.IndexAroundTheClock;
        else if (instrument.Class == AssetClass.Crypto)
            (schedule, night) = (TradingSchedule.Crypto, null);
        else if (instrument.IsDebt)
            schedule = TradingSchedule.NewYorkBonds;
        else
            schedule = instrument.Currency == Universe.Usd ? TradingSchedule.NewYorkStocks : TradingSchedule.EuropeanStocks;
        processes[instrument.Conid] = new PriceProcess(
            instrument.Conid, schedule, day => market.Close(quotation, day), (double)quotation.DailyVolatility, night);
    }
}
