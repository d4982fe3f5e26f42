using System.Globalization;
using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Which bars exist of what, and how far a span reaches back.</summary>
internal static class BarRules
{
    private const string ServiceError = "Historical Market Data Service error message:";
    private const int NoData = 162, Invalid = 321, UseAggregated = 10299;

    /// <summary>More seconds than this are not served in bars below a minute, as the broker refuses them.</summary>
    private const int ShortBarSpanMax = 86_400;

    public static bool Has(Listing listing, BarKind kind) => kind switch
    {
        BarKind.Trades => listing.SecType is not ("CASH" or "CRYPTO"),
        BarKind.AggregatedTrades => listing.SecType == "CRYPTO",
        BarKind.Midpoint or BarKind.Bid or BarKind.Ask or BarKind.BidAsk => listing.SecType != "IND",
        BarKind.AdjustedLast => listing.SecType is "STK",
        BarKind.HistoricalVolatility => listing.SecType is "STK" or "IND",
        BarKind.ImpliedVolatility => listing.SecType == "OPT",
        BarKind.FeeRate => listing.SecType is "STK",
        _ => true,
    };

    public static BarAnswer.Refused? Problem(Listing listing, BarRequest request)
    {
        if (request.Size.Seconds == 0)
            return new BarAnswer.Refused(
                Invalid, "Error validating request.-'bP' : cause - Historical data bar size setting is invalid. Legal ones are: "
                    + string.Join(", ", BarSize.All.Select(size => size.Text)) + ".");
        if (request.Span.Count <= 0)
            return new BarAnswer.Refused(
                Invalid, "Error validating request.-'bP' : cause - Historical data requests for durations must be like 3600 S or 10 D.");
        if (listing.SecType == "CRYPTO" && request.Kind == BarKind.Trades)
            return new BarAnswer.Refused(UseAggregated, "Expected what to show is AGGTRADES, please use that instead of TRADES.");
        if (!Has(listing, request.Kind))
            return new BarAnswer.Refused(NoData, NoDataText(listing, request));
        if (request.Kind == BarKind.AdjustedLast && request.End is not null)
            return new BarAnswer.Refused(Invalid, "Error validating request.-'bP' : cause - End date not supported with adjusted last.");
        if (request.Kind == BarKind.Schedule && request.Size != BarSize.Day)
            return new BarAnswer.Refused(
                Invalid, "Error validating request.-'bP' : cause - Only \"1 day\" bar size is supported with what to show SCHEDULE.");
        var nominal = request.Span.Count * SecondsOf(request.Span.Unit);
        if (request.Size.Seconds < 60 && nominal > ShortBarSpanMax)
            return new BarAnswer.Refused(
                NoData, ServiceError + "Invalid step: bars below a minute are served for a day at most.");
        return null;
    }

    public static string NoDataText(Listing listing, BarRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ServiceError}HMDS query returned no data: {listing.LocalSymbol}@{listing.ValidExchanges[0]} {Word(request.Kind)}");

    /// <summary>Days count trading dates, of which the present one is the first; seconds count open time.</summary>
    public static DateTimeOffset Start(Listing listing, BarSpan span, DateTimeOffset end, bool regularOnly)
    {
        var schedule = listing.Schedule;
        if (span.Unit == 'S')
        {
            var left = (double)span.Count;
            for (var at = end; ;)
            {
                var period = schedule.LatestPeriod(at.AddTicks(-1), regularOnly);
                var last = period.End < at ? period.End : at;
                if ((last - period.Start).TotalSeconds >= left)
                    return last.AddSeconds(-left);
                left -= (last - period.Start).TotalSeconds;
                at = period.Start;
            }
        }

        var latest = schedule.LatestPeriod(end.AddTicks(-1), regularOnly);
        var date = schedule.DateAt(latest.Start);
        if (span.Unit == 'D')
        {
            for (var left = span.Count - 1; left > 0;)
            {
                date = date.AddDays(-1);
                if (schedule.On(date).IsOpen)
                    left--;
            }
        }
        else
        {
            date = span.Unit switch
            {
                'W' => date.AddDays((-7 * span.Count) + 1),
                'M' => date.AddMonths(-span.Count).AddDays(1),
                _ => date.AddYears(-span.Count).AddDays(1),
            };
            while (!schedule.On(date).IsOpen)
                date = date.AddDays(1);
        }

        return schedule.On(date).Hours(regularOnly)[0].Start;
    }

    private static long SecondsOf(char unit) => unit switch
    {
        'S' => 1,
        'D' => 86_400,
        'W' => 604_800,
        'M' => 2_592_000,
        _ => 31_536_000,
    };

    /// <summary>The broker's word for a kind.</summary>
    private static string Word(BarKind kind) => kind switch
    {
        BarKind.Trades => "TRADES",
        BarKind.AggregatedTrades => "AGGTRADES",
        BarKind.Midpoint => "MIDPOINT",
        BarKind.Bid => "BID",
        BarKind.Ask => "ASK",
        BarKind.BidAsk => "BID_ASK",
        BarKind.AdjustedLast => "ADJUSTED_LAST",
        BarKind.HistoricalVolatility => "HISTORICAL_VOLATILITY",
        BarKind.ImpliedVolatility => "OPTION_IMPLIED_VOLATILITY",
        BarKind.FeeRate => "FEE_RATE",
        _ => "SCHEDULE",
    };
}
