using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>How the class of an instrument is quoted: spread, sizes and pace of trades.</summary>
/// <param name="HalfSpread">Distance of bid and offer from the middle, as a part of the price.</param>
/// <param name="SizeStep">Displayed sizes are multiples of it.</param>
/// <param name="SizeSteps">So many steps at most are displayed.</param>
/// <param name="TradeStep">Traded sizes are multiples of it.</param>
/// <param name="TradeSteps">So many steps at most trade at once.</param>
/// <param name="TradeEverySeconds">One trade in so many seconds of regular hours; 0 for none.</param>
/// <param name="QuietEverySeconds">The same outside of regular hours.</param>
internal sealed record QuoteTerms(
    decimal HalfSpread, decimal SizeStep, int SizeSteps, decimal TradeStep, int TradeSteps, int TradeEverySeconds, int QuietEverySeconds)
{
    private static readonly QuoteTerms Share = new(0.00004m, 100, 12, 1, 600, 4, 20);
    private static readonly QuoteTerms Fund = new(0.00001m, 100, 40, 1, 1_800, 2, 10);
    private static readonly QuoteTerms Option = new(0.012m, 1, 60, 1, 10, 60, 60);
    private static readonly QuoteTerms Future = new(0, 1, 60, 1, 30, 2, 10);
    private static readonly QuoteTerms Pair = new(0.00001m, 250_000, 12, 0, 0, 0, 0);
    private static readonly QuoteTerms Debt = new(0.001m, 25_000, 8, 1_000, 40, 300, 300);
    private static readonly QuoteTerms Coin = new(0.0002m, 0.05m, 40, 0.001m, 900, 5, 5);
    private static readonly QuoteTerms Level = new(0, 0, 0, 0, 0, 1, 1);

    public static QuoteTerms Of(Listing listing) => listing.SecType switch
    {
        "OPT" => Option,
        "FUT" => Future,
        "CASH" => Pair,
        "BOND" or "BILL" => Debt,
        "CRYPTO" => Coin,
        "IND" => Level,
        _ => listing.StockType == "ETF" ? Fund : Share,
    };

    /// <summary>Quotes a second around a middle price.</summary>
    /// <param name="listing">What is quoted.</param>
    /// <param name="second">The second.</param>
    /// <param name="middle">Middle price of the second.</param>
    /// <param name="regular">In regular hours; outside of them the spread is four times as wide.</param>
    /// <param name="noise">Number of the second.</param>
    /// <param name="auction">An opening or closing auction, which trades at the middle.</param>
    public PricePoint Quote(Listing listing, DateTimeOffset second, decimal middle, bool regular, ulong noise, bool auction)
    {
        var rule = listing.PriceRule;
        if (SizeStep == 0)
            return new PricePoint(second, 0, 0, 0, 0, rule.Nearest(middle), 0);
        var half = middle * HalfSpread * (regular ? 1 : 4);
        var bid = rule.Down(middle - half);
        var ask = rule.Up(middle + half);
        if (ask <= bid)
            ask = bid + rule.IncrementAt(bid);
        // A worthless option has no bid.
        if (bid <= 0)
            bid = 0;
        var bidSize = bid == 0 ? 0 : SizeStep * (1 + (noise % (ulong)SizeSteps));
        var askSize = SizeStep * (1 + ((noise >> 16) % (ulong)SizeSteps));
        if (TradeSteps == 0)
            return new PricePoint(second, bid, ask, bidSize, askSize, 0, 0);
        var last = auction ? rule.Nearest(middle) : (noise >> 32) % 2 == 0 && bid > 0 ? bid : ask;
        return new PricePoint(second, bid, ask, bidSize, askSize, last, TradeStep * (1 + ((noise >> 33) % (ulong)TradeSteps)));
    }
}
