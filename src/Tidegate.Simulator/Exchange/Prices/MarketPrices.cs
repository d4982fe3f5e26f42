using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// What the exchange makes of its source: from a split on, all prices are those of the new shares, the past ones too. Safe for several
/// threads.
/// </summary>
internal sealed class MarketPrices(IPriceSource source) : IPriceSource
{
    private volatile ImmutableDictionary<long, decimal> factors = ImmutableDictionary<long, decimal>.Empty;

    /// <inheritdoc/>
    public DateOnly FirstDay => source.FirstDay;

    /// <summary>
    /// New shares for one that the source knows; 1 without a split. What is kept of a listing's prices holds for one factor.
    /// </summary>
    public decimal FactorOf(Listing listing) => factors.GetValueOrDefault(listing.Conid, 1);

    /// <summary>The prices become those of new shares.</summary>
    /// <param name="conid">Which stock.</param>
    /// <param name="factor">New shares for one.</param>
    public void Split(long conid, decimal factor) => factors = factors.SetItem(conid, factors.GetValueOrDefault(conid, 1) * factor);

    /// <inheritdoc/>
    public int HoldSeconds(Listing listing) => source.HoldSeconds(listing);

    /// <inheritdoc/>
    public PricePoint? At(Listing listing, DateTimeOffset at) => source.At(listing, at) is { } point ? Present(listing, point) : null;

    /// <inheritdoc/>
    public decimal Close(Listing listing, DateOnly date) => FactorOf(listing) is var factor && factor == 1
        ? source.Close(listing, date)
        : listing.PriceRule.Nearest(source.Close(listing, date) / factor);

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1) =>
        source.Between(listing, from, until, everySeconds).Select(point => Present(listing, point));

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until) =>
        source.Trades(listing, from, until).Select(point => Present(listing, point));

    /// <inheritdoc/>
    public OptionFigures? Figures(Listing option, DateTimeOffset at) => source.Figures(option, at);

    private PricePoint Present(Listing listing, PricePoint point)
    {
        var factor = FactorOf(listing);
        if (factor == 1)
            return point;
        var rule = listing.PriceRule;
        return point with
        {
            Bid = rule.Down(point.Bid / factor),
            Ask = rule.Up(point.Ask / factor),
            Last = rule.Nearest(point.Last / factor),
            BidSize = point.BidSize * factor,
            AskSize = point.AskSize * factor,
            Traded = point.Traded * factor,
        };
    }
}
