using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>A bar that grows second by second.</summary>
internal sealed class BarSum(BarKind kind, DateTimeOffset start, DateOnly date)
{
    private decimal open, high, low, close, volume, money, bids, asks;
    private int trades, points;

    public DateTimeOffset Start => start;

    /// <summary>The bar so far; null when nothing of its kind happened.</summary>
    public Bar? Bar
    {
        get
        {
            if (points == 0)
                return null;
            if (kind == BarKind.BidAsk)
                return new Bar(start, date, decimal.Round(bids / points, 6), high, low, decimal.Round(asks / points, 6), -1, -1, -1);
            return IsOfTrades(kind)
                ? new Bar(start, date, open, high, low, close, volume, volume == 0 ? close : decimal.Round(money / volume, 4), trades)
                : new Bar(start, date, open, high, low, close, -1, -1, -1);
        }
    }

    public static bool IsOfTrades(BarKind kind) => kind is BarKind.Trades or BarKind.AggregatedTrades or BarKind.AdjustedLast;

    public void Add(Listing listing, PricePoint point, IPriceSource prices)
    {
        if (kind == BarKind.BidAsk)
        {
            bids += point.Bid;
            asks += point.Ask;
            high = points == 0 ? point.Ask : Math.Max(high, point.Ask);
            low = points == 0 ? point.Bid : Math.Min(low, point.Bid);
            points++;
            return;
        }

        var price = kind switch
        {
            BarKind.Midpoint => point.Middle,
            BarKind.Bid => point.Bid,
            BarKind.Ask => point.Ask,
            BarKind.ImpliedVolatility => (decimal)Math.Round(prices.Figures(listing, point.Second)?.ImpliedVolatility ?? 0, 6),
            _ => point.Last,
        };
        open = points == 0 ? price : open;
        high = points == 0 ? price : Math.Max(high, price);
        low = points == 0 ? price : Math.Min(low, price);
        close = price;
        points++;
        volume += point.Traded;
        money += point.Traded * price;
        trades += point.Traded > 0 ? 1 : 0;
    }
}
