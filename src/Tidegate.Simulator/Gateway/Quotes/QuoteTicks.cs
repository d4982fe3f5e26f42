using System.Globalization;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Tws.Quotes;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>Writes quotes as ticks: what changed, or all at first (tws-api: tick types).</summary>
internal static class QuoteTicks
{
    private const int MarkPriceTick = 221;
    private const int SlowMarkPriceTick = 232;
    private const int RealTimeVolumeTick = 233;
    private const int ShortableTick = 236;
    private const int TradeCountTick = 293;
    private const int RealTimeTradeVolumeTick = 375;
    private const int TradeCount = 54;
    private const int RealTimeTradeVolume = 77;
    private const int ShortableShares = 89;
    private const int DelayedModelOption = 83;

    /// <summary>Above 2.5 means that at least 1000 shares can be borrowed.</summary>
    private const double EasilyShortable = 3;

    private const decimal SharesToBorrow = 10_000_000;

    /// <summary>Sends the ticks of what a client does not know yet.</summary>
    public static void Send(QuoteLine line, Quote now)
    {
        var before = line.Sent;
        line.Sent = now;
        SendSides(line, before, now);
        SendDay(line, before, now);
        if (now.Option is { } figures && figures != before?.Option)
            SendFigures(line, figures);
        SendGenerics(line, before, now);
    }

    private static void SendSides(QuoteLine line, Quote? before, Quote now)
    {
        SendPrice(line, TickTypes.Bid, before?.Bid, now.Bid, TickTypes.BidSize, before?.BidSize, now.BidSize);
        SendPrice(line, TickTypes.Ask, before?.Ask, now.Ask, TickTypes.AskSize, before?.AskSize, now.AskSize);
        if (now.LastAt is { } at && at != before?.LastAt)
        {
            var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            line.Client.Send(new TickString(
                line.RequestId, line.IsDelayed ? TickTypes.DelayedLastTimestamp : TickTypes.LastTimestamp, time));
        }

        SendPrice(line, TickTypes.Last, before?.Last, now.Last, TickTypes.LastSize, before?.LastSize, now.LastSize);
    }

    private static void SendDay(QuoteLine line, Quote? before, Quote now)
    {
        SendPrice(line, TickTypes.High, before?.High, now.High);
        SendPrice(line, TickTypes.Low, before?.Low, now.Low);
        if (now.Volume > 0 && now.Volume != before?.Volume)
            line.Client.Send(new TickSize(line.RequestId, Type(line, TickTypes.Volume), now.Volume));
        SendPrice(line, TickTypes.Close, before?.PreviousClose, now.PreviousClose);
        SendPrice(line, TickTypes.Open, before?.Open, now.Open);
        // Of a stock it is also told that it is not halted.
        if (!line.IsDelayed && now.Halted != (before?.Halted ?? (line.Listing.SecType == "STK" ? null : 0)))
            line.Client.Send(new TickGeneric(line.RequestId, TickTypes.Halted, now.Halted));
    }

    private static void SendFigures(QuoteLine line, OptionFigures figures) => line.Client.Send(new TickOptionComputation(
        line.RequestId, line.IsDelayed ? DelayedModelOption : TickTypes.ModelOption, Attribute: 1, figures.ImpliedVolatility, figures.Delta,
        figures.Price, figures.PresentDividend, figures.Gamma, figures.Vega, figures.Theta, figures.UnderlyingPrice));

    private static void SendGenerics(QuoteLine line, Quote? before, Quote now)
    {
        var wanted = line.Generics;
        if (wanted.Contains(MarkPriceTick) || wanted.Contains(SlowMarkPriceTick))
            SendPrice(line, TickTypes.MarkPrice, before?.Mark, now.Mark);
        if (now.LastAt is not null && now.LastAt != before?.LastAt)
        {
            if (wanted.Contains(RealTimeVolumeTick))
                line.Client.Send(new TickString(line.RequestId, TickTypes.RealTimeVolume, TradeLine(now)));
            if (wanted.Contains(RealTimeTradeVolumeTick))
                line.Client.Send(new TickString(line.RequestId, RealTimeTradeVolume, TradeLine(now)));
        }

        if (wanted.Contains(TradeCountTick) && now.TradeCount != before?.TradeCount)
            line.Client.Send(new TickGeneric(line.RequestId, TradeCount, now.TradeCount));
        if (before is null && wanted.Contains(ShortableTick) && line.Listing.SecType == "STK")
        {
            line.Client.Send(new TickGeneric(line.RequestId, TickTypes.Shortable, EasilyShortable));
            line.Client.Send(new TickSize(line.RequestId, ShortableShares, SharesToBorrow));
        }
    }

    private static string TradeLine(Quote now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{now.Last};{now.LastSize};{now.LastAt!.Value.ToUnixTimeMilliseconds()};{now.Volume};{now.Vwap};true");

    private static void SendPrice(
        QuoteLine line, int type, decimal? before, decimal now, int? sizeType = null, decimal? sizeBefore = null, decimal? size = null)
    {
        // A price of zero is none: nothing is bid, or the day has not begun.
        if (now == 0)
            return;
        if (now != before)
            line.Client.Send(new TickPrice(line.RequestId, Type(line, type), now, size ?? 0, IsQuote(type) ? 1 : 0));
        else if (sizeType is { } ofSize && size != sizeBefore)
            line.Client.Send(new TickSize(line.RequestId, Type(line, ofSize), size));
    }

    private static bool IsQuote(int type) => type is TickTypes.Bid or TickTypes.Ask;

    private static int Type(QuoteLine line, int live) => !line.IsDelayed ? live : live switch
    {
        TickTypes.BidSize => TickTypes.DelayedBidSize,
        TickTypes.Bid => TickTypes.DelayedBid,
        TickTypes.Ask => TickTypes.DelayedAsk,
        TickTypes.AskSize => TickTypes.DelayedAskSize,
        TickTypes.Last => TickTypes.DelayedLast,
        TickTypes.LastSize => TickTypes.DelayedLastSize,
        TickTypes.High => TickTypes.DelayedHigh,
        TickTypes.Low => TickTypes.DelayedLow,
        TickTypes.Volume => TickTypes.DelayedVolume,
        TickTypes.Close => TickTypes.DelayedClose,
        TickTypes.Open => TickTypes.DelayedOpen,
        _ => live,
    };
}
