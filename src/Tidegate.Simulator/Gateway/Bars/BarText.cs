using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Tws.Bars;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>Bars as requests name them and as the gateway prints them.</summary>
internal static class BarText
{
    private const int AsSeconds = 2;

    /// <summary>What bars are made of; null when it is nothing that exists.</summary>
    public static BarKind? KindOf(string whatToShow) => whatToShow switch
    {
        "TRADES" => BarKind.Trades,
        "AGGTRADES" => BarKind.AggregatedTrades,
        "MIDPOINT" => BarKind.Midpoint,
        "BID" => BarKind.Bid,
        "ASK" => BarKind.Ask,
        "BID_ASK" => BarKind.BidAsk,
        "ADJUSTED_LAST" => BarKind.AdjustedLast,
        "HISTORICAL_VOLATILITY" => BarKind.HistoricalVolatility,
        "OPTION_IMPLIED_VOLATILITY" => BarKind.ImpliedVolatility,
        "FEE_RATE" => BarKind.FeeRate,
        "SCHEDULE" => BarKind.Schedule,
        _ => null,
    };

    /// <summary>A bar.</summary>
    /// <param name="bar">What it shows.</param>
    /// <param name="size">How long it is; days and longer have a date alone.</param>
    /// <param name="format">1 for text with the instrument's zone, 2 for seconds since 1970.</param>
    /// <param name="listing">Whose zone.</param>
    public static HistoricalBar Of(Bar bar, BarSize size, int format, Listing listing)
    {
        var date = size.Unit != BarUnit.Second ? GatewayTime.Text(bar.Date)
            : format == AsSeconds ? bar.Start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            : GatewayTime.Text(bar.Start, listing.Schedule.ZoneId);
        return new(date, bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.Average, bar.Count);
    }
}
