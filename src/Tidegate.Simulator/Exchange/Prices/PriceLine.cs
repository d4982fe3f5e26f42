using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// The seconds of one listing, for one reader: it keeps the tape that it reads, so that the next second costs little. Seconds count from
/// 1970.
/// </summary>
internal sealed class PriceLine
{
    private const double YearDays = 365, TradingDays = 252, DaySeconds = 86_400;
    private const double CarryPerDay = 0.00011;

    private readonly Listing listing;
    private readonly QuoteTerms terms;
    private readonly PriceProcess? process;
    private readonly Func<PriceProcess, DateTimeOffset, PriceTape?> find;
    private readonly ulong quoteNoise, tradeNoise;
    private readonly long end;
    private readonly double strike;
    private PriceTape? tape;

    public PriceLine(int seed, Listing listing, PriceProcess? process, Func<PriceProcess, DateTimeOffset, PriceTape?> find)
    {
        this.listing = listing;
        this.process = process;
        this.find = find;
        terms = QuoteTerms.Of(listing);
        quoteNoise = unchecked((ulong)listing.Conid ^ ((ulong)seed << 40));
        tradeNoise = unchecked((ulong)(seed + (listing.Conid << 8)));
        end = listing.EndsAt?.ToUnixTimeSeconds() ?? long.MaxValue;
        strike = (double)(listing.Instrument.Strike ?? 0);
    }

    public bool Trades => terms.TradeEverySeconds > 0;

    /// <summary>A second of a stretch; null when the source knows no price.</summary>
    public PricePoint? Point(long second, Stretch stretch)
    {
        if (!Trades)
            return Quoted(second, stretch);
        var tradeSecond = LatestTrade(second, stretch);
        if (tradeSecond == second)
            return Quoted(second, stretch);
        return Quoted(second, stretch) is { } point && Quoted(tradeSecond, stretch) is { } trade
            ? point with { Last = trade.Last, Traded = 0 }
            : null;
    }

    /// <summary>A second that is known to trade.</summary>
    public PricePoint? Quoted(long second, Stretch stretch)
    {
        // Markets without end, whose quotes stand longer, have no auctions.
        var isAuction = terms.HoldSeconds == 1 && stretch.IsAuction(second);
        var held = Math.Max(stretch.Start, second - (second % terms.HoldSeconds));
        return Middle(held) is { } middle
            ? terms.Quote(listing, second, middle, stretch.IsRegular, PriceNoise.Mix(quoteNoise, (ulong)held), isAuction)
            : null;
    }

    /// <summary>
    /// The first second at or after one that trades: one of each block does, and the first of a stretch, and auctions.
    /// </summary>
    public long NextTrade(long second, Stretch stretch)
    {
        var every = EverySeconds(stretch);
        if (every == 1 || second == stretch.Start || stretch.IsAuction(second) || second >= stretch.End)
            return second;
        var found = second;
        for (var block = second / every; ; block++)
        {
            found = Place(block, every);
            if (found >= second)
                break;
        }

        // The closing auction, at the latest.
        return stretch.IsRegular ? Math.Min(found, stretch.End - 1) : found;
    }

    /// <summary>How an option is made up; null for all others, and when its underlying has no price.</summary>
    public OptionFigures? Figures(long second)
    {
        if (strike == 0 || Path(second) is not { } price)
            return null;
        var years = Math.Max(0, end - second) / (YearDays * DaySeconds);
        // The market pays more for protection below the price than for chances above it.
        var distance = Math.Clamp((strike / price) - 1, -0.6, 0.6);
        var volatility = process!.DailyVolatility * Math.Sqrt(TradingDays) * (1 - (0.45 * distance) + (0.9 * distance * distance));
        return BlackScholes.Value(listing.Instrument.PutCall == "C", price, strike, years, volatility);
    }

    /// <summary>The middle price; null when the source knows none.</summary>
    public double? Middle(long second)
    {
        if (strike > 0)
            return Figures(second)?.Price;
        var price = Path(second);
        return listing.Instrument.Class == AssetClass.Future
            ? price * (1 + (CarryPerDay * Math.Max(0, end - second) / DaySeconds))
            : price;
    }

    private double? Path(long second)
    {
        if (tape is null || second < tape.Start || second >= tape.End)
            tape = process is null ? null : find(process, DateTimeOffset.FromUnixTimeSeconds(second));
        return tape?.At(second);
    }

    private long LatestTrade(long second, Stretch stretch)
    {
        var every = EverySeconds(stretch);
        if (every == 1 || second == stretch.Start || stretch.IsAuction(second))
            return second;
        var block = second / every;
        var found = Place(block, every);
        return Math.Max(stretch.Start, found <= second ? found : Place(block - 1, every));
    }

    private int EverySeconds(Stretch stretch) => stretch.IsRegular ? terms.TradeEverySeconds : terms.QuietEverySeconds;

    private long Place(long block, int every) => (block * every) + (long)(PriceNoise.Mix(tradeNoise, (ulong)block) % (ulong)every);
}
