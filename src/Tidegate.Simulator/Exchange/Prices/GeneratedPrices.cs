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
    private const double YearDays = 365, TradingDays = 252;
    private const double CarryPerDay = 0.00011;
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
    public PricePoint? At(Listing listing, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var second = new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), at.Offset).ToUniversalTime();
        return listing.Schedule.OpenPeriod(second, regularOnly: false) is { } period && !(second >= listing.EndsAt)
            ? Point(listing, second, period, listing.Schedule.OpenPeriod(second, regularOnly: true))
            : null;
    }

    /// <inheritdoc/>
    public decimal Close(Listing listing, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var day = market.DayAtOrBefore(date) ?? market.Days[0];
        if (ProcessOf(listing) is { } process)
            return process.Close(day);
        // A second before the regular close, at which an ending option still has its worth.
        var last = TradingSchedule.NewYorkOptions.On(day).Liquid[^1].End.AddSeconds(-1);
        return MiddleAt(listing, last) is { } middle ? listing.PriceRule.Nearest(middle) : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until) =>
        Walk(listing, from, until, tradesOnly: false);

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until) =>
        Walk(listing, from, until, tradesOnly: true);

    /// <inheritdoc/>
    public OptionFigures? Figures(Listing option, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (option.Instrument.Underlying is not { } below || option.Instrument.Strike is not { } strike
            || ProcessOf(below.Conid) is not { } process || PathAt(process, at) is not { } price)
            return null;
        var years = Math.Max(0, (option.EndsAt!.Value - at).TotalDays) / YearDays;
        // The market pays more for protection below the price than for chances above it.
        var distance = Math.Clamp(((double)strike / price) - 1, -0.6, 0.6);
        var volatility = process.DailyVolatility * Math.Sqrt(TradingDays) * (1 - (0.45 * distance) + (0.9 * distance * distance));
        return BlackScholes.Value(option.Instrument.PutCall == "C", price, (double)strike, years, volatility);
    }

    private IEnumerable<PricePoint> Walk(Listing listing, DateTimeOffset from, DateTimeOffset until, bool tradesOnly)
    {
        var terms = QuoteTerms.Of(listing);
        if (tradesOnly && terms.TradeEverySeconds == 0)
            yield break;
        var end = listing.EndsAt is { } ends && ends < until ? ends : until;
        var at = from;
        while (at < end)
        {
            var period = listing.Schedule.NextPeriod(at, regularOnly: false);
            var regular = listing.Schedule.NextPeriod(at, regularOnly: true);
            at = period.Start > at ? period.Start : at;
            for (; at < period.End && at < end; at = at.AddSeconds(1))
            {
                if (at >= regular.End)
                    regular = listing.Schedule.NextPeriod(at, regularOnly: true);
                Period? hours = regular.Contains(at) ? regular : null;
                if (tradesOnly && LatestTrade(listing, at, period, hours, terms) != at)
                    continue;
                if (Point(listing, at, period, hours) is { } point)
                    yield return point;
            }
        }
    }

    private PricePoint? Point(Listing listing, DateTimeOffset second, Period period, Period? regular)
    {
        if (MiddleAt(listing, second) is not { } middle)
            return null;
        var terms = QuoteTerms.Of(listing);
        var isAuction = IsAuction(second, period, regular);
        var point = terms.Quote(listing, second, middle, regular is not null, NoiseAt(listing, second), isAuction);
        if (terms.TradeEverySeconds == 0)
            return point;
        var tradeSecond = LatestTrade(listing, second, period, regular, terms);
        if (tradeSecond == second)
            return point;
        var before = MiddleAt(listing, tradeSecond) ?? middle;
        var trade = terms.Quote(
            listing, tradeSecond, before, regular is not null, NoiseAt(listing, tradeSecond), IsAuction(tradeSecond, period, regular));
        return point with { Last = trade.Last, Traded = 0 };
    }

    /// <summary>One second of each block trades; the first of a session always does, so that the search ends.</summary>
    private DateTimeOffset LatestTrade(Listing listing, DateTimeOffset second, Period period, Period? regular, QuoteTerms terms)
    {
        var start = regular?.Start ?? period.Start;
        var every = regular is null ? terms.QuietEverySeconds : terms.TradeEverySeconds;
        if (every == 1 || second == start || IsAuction(second, period, regular))
            return second;
        var epoch = second.ToUnixTimeSeconds();
        for (var block = epoch / every; ; block--)
        {
            var into = PriceNoise.Mix(unchecked((ulong)(seed + (listing.Conid << 8))), (ulong)block) % (ulong)every;
            var place = (block * every) + (long)into;
            if (place > epoch)
                continue;
            var found = DateTimeOffset.FromUnixTimeSeconds(place);
            return found > start ? found : start;
        }
    }

    private static bool IsAuction(DateTimeOffset second, Period period, Period? regular) =>
        regular is { } hours && (second == hours.Start || second == hours.End.AddSeconds(-1)) && hours.Seconds <= period.Seconds;

    private ulong NoiseAt(Listing listing, DateTimeOffset second) =>
        PriceNoise.Mix(unchecked((ulong)listing.Conid ^ ((ulong)seed << 40)), (ulong)second.ToUnixTimeSeconds());

    private decimal? MiddleAt(Listing listing, DateTimeOffset second)
    {
        if (listing.SecType == "OPT")
            return Figures(listing, second) is { } figures ? (decimal)figures.Price : null;
        if (listing.SecType == "FUT")
        {
            var carry = 1 + (CarryPerDay * Math.Max(0, (listing.EndsAt!.Value - second).TotalDays));
            return ProcessOf(listing.UnderlyingConid) is { } index && PathAt(index, second) is { } level ? (decimal)(level * carry) : null;
        }

        return ProcessOf(listing) is { } process && PathAt(process, second) is { } price ? (decimal)price : null;
    }

    private double? PathAt(PriceProcess process, DateTimeOffset second) => TapeAt(process, second)?.At(second);

    private PriceTape? TapeAt(PriceProcess process, DateTimeOffset second)
    {
        lock (gate)
        {
            // Nearly every second is on the tape of the second before.
            if (latest.TryGetValue(process.Id, out var same) && second >= same.Start && second < same.End)
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
