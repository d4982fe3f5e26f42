using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>
/// What the exchange makes of its source: from a split on, all prices are those of the new shares, the past ones too, and a halt has
/// none. Safe for several threads.
/// </summary>
internal sealed class MarketPrices(IPriceSource source) : IPriceSource
{
    private volatile ImmutableDictionary<long, decimal> factors = ImmutableDictionary<long, decimal>.Empty;

    private volatile ImmutableDictionary<long, ImmutableArray<Period>> halts = ImmutableDictionary<long, ImmutableArray<Period>>.Empty;

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

    /// <summary>Whether trading is halted at an instant.</summary>
    public bool IsHalted(Listing listing, DateTimeOffset at) => HaltAt(listing, at) is not null;

    /// <summary>The instant whose prices stand at another one: the same, or the last one before a halt.</summary>
    public DateTimeOffset Seen(Listing listing, DateTimeOffset at) =>
        HaltAt(listing, at) is { } halt ? Seen(listing, halt.Start.AddTicks(-1)) : at;

    /// <summary>Halts a contract.</summary>
    /// <returns>False when it is halted.</returns>
    public bool Halt(long conid, DateTimeOffset at)
    {
        var before = halts.GetValueOrDefault(conid, []);
        if (!before.IsEmpty && before[^1].Contains(at))
            return false;
        halts = halts.SetItem(conid, before.Add(new Period(at, DateTimeOffset.MaxValue)));
        return true;
    }

    /// <summary>Ends the halt of a contract.</summary>
    /// <returns>False when it is not halted.</returns>
    public bool Resume(long conid, DateTimeOffset at)
    {
        var before = halts.GetValueOrDefault(conid, []);
        if (before.IsEmpty || !before[^1].Contains(at))
            return false;
        halts = halts.SetItem(conid, before.SetItem(before.Length - 1, new Period(before[^1].Start, at)));
        return true;
    }

    /// <inheritdoc/>
    public int HoldSeconds(Listing listing) => source.HoldSeconds(listing);

    /// <inheritdoc/>
    public PricePoint? At(Listing listing, DateTimeOffset at) =>
        !IsHalted(listing, at) && source.At(listing, at) is { } point ? Present(listing, point) : null;

    /// <inheritdoc/>
    public decimal Close(Listing listing, DateOnly date) => FactorOf(listing) is var factor && factor == 1
        ? source.Close(listing, date)
        : listing.PriceRule.Nearest(source.Close(listing, date) / factor);

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1) =>
        Traded(listing, source.Between(listing, from, until, everySeconds));

    /// <inheritdoc/>
    public IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until) =>
        Traded(listing, source.Trades(listing, from, until));

    /// <inheritdoc/>
    public OptionFigures? Figures(Listing option, DateTimeOffset at) => source.Figures(option, at);

    private IEnumerable<PricePoint> Traded(Listing listing, IEnumerable<PricePoint> points) =>
        points.Where(point => !IsHalted(listing, point.Second)).Select(point => Present(listing, point));

    private Period? HaltAt(Listing listing, DateTimeOffset at)
    {
        if (!halts.TryGetValue(listing.Conid, out var all))
            return null;
        foreach (var halt in all)
        {
            if (halt.Contains(at))
                return halt;
        }

        return null;
    }

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
