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
/// <param name="HoldSeconds">A quote stands for so many seconds, from a multiple of them.</param>
internal sealed record QuoteTerms(
    decimal HalfSpread, decimal SizeStep, int SizeSteps, decimal TradeStep, int TradeSteps, int TradeEverySeconds, int QuietEverySeconds,
    int HoldSeconds = 1)
{
    private static readonly QuoteTerms Share = new(0.00004m, 100, 12, 1, 600, 4, 20);
    private static readonly QuoteTerms Fund = new(0.00001m, 100, 40, 1, 1_800, 2, 10);
    private static readonly QuoteTerms Option = new(0.012m, 1, 60, 1, 10, 60, 60);
    private static readonly QuoteTerms Future = new(0, 1, 60, 1, 30, 2, 10);
    private static readonly QuoteTerms Pair = new(0.00001m, 250_000, 12, 0, 0, 0, 0, 5);
    private static readonly QuoteTerms Debt = new(0.001m, 25_000, 8, 1_000, 40, 300, 300);
    private static readonly QuoteTerms Coin = new(0.0002m, 0.05m, 40, 0.001m, 900, 5, 5, 5);
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
    /// <param name="second">The second, from 1970.</param>
    /// <param name="middle">Middle price of the second.</param>
    /// <param name="regular">In regular hours; outside of them the spread is four times as wide.</param>
    /// <param name="noise">Number of the quote.</param>
    /// <param name="auction">An opening or closing auction, which trades at the middle.</param>
    public PricePoint Quote(Listing listing, long second, double middle, bool regular, ulong noise, bool auction)
    {
        var rule = listing.PriceRule;
        var at = DateTimeOffset.FromUnixTimeSeconds(second);
        if (SizeStep == 0)
            return new PricePoint(at, 0, 0, 0, 0, Stepped(rule, middle, Math.Round), 0);
        var half = middle * (double)HalfSpread * (regular ? 1 : 4);
        var bid = Stepped(rule, middle - half, Math.Floor);
        var ask = Stepped(rule, middle + half, Math.Ceiling);
        if (ask <= bid)
            ask = bid + rule.IncrementAt(bid);
        // A worthless option has no bid.
        if (bid <= 0)
            bid = 0;
        var bidSize = bid == 0 ? 0 : SizeStep * (1 + (noise % (ulong)SizeSteps));
        var askSize = SizeStep * (1 + ((noise >> 16) % (ulong)SizeSteps));
        if (TradeSteps == 0)
            return new PricePoint(at, bid, ask, bidSize, askSize, 0, 0);
        var last = auction ? Stepped(rule, middle, Math.Round) : (noise >> 32) % 2 == 0 && bid > 0 ? bid : ask;
        return new PricePoint(at, bid, ask, bidSize, askSize, last, TradeStep * (1 + ((noise >> 33) % (ulong)TradeSteps)));
    }

    // In steps of the rule: a whole number of them is exact in both kinds of numbers.
    private static decimal Stepped(PriceRule rule, double price, Func<double, double> round)
    {
        var step = rule.IncrementAt(price);
        return (decimal)round(price / (double)step) * step;
    }
}
