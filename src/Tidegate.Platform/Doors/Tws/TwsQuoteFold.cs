using Tidegate.Domain.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Quotes;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Puts ticks together to a quote.</summary>
internal static class TwsQuoteFold
{
    /// <summary>The quote after a tick; the same one when the tick is about something else.</summary>
    /// <param name="quote">Before it.</param>
    /// <param name="tick">What came.</param>
    /// <param name="at">When.</param>
    public static Quote After(Quote quote, in Tick tick, DateTimeOffset at)
    {
        if (tick.QuoteType is { } kind)
            return Enum.IsDefined((QuoteKind)kind) ? quote with { Kind = (QuoteKind)kind } : quote;
        var next = Of(quote, tick);
        if (ReferenceEquals(next, quote))
            return quote;
        // Ticks of the past have numbers of their own, whatever kind was announced.
        var isDelayed = tick.Type is >= TickTypes.DelayedBid and <= TickTypes.DelayedOpen;
        return next with { At = at, Kind = isDelayed && !next.IsDelayed ? QuoteKind.Delayed : next.Kind };
    }

    private static Quote Of(Quote quote, in Tick tick) => tick.Type switch
    {
        TickTypes.Bid or TickTypes.DelayedBid => quote with { Bid = tick.Price, BidSize = tick.Size ?? quote.BidSize },
        TickTypes.Ask or TickTypes.DelayedAsk => quote with { Ask = tick.Price, AskSize = tick.Size ?? quote.AskSize },
        TickTypes.Last or TickTypes.DelayedLast => quote with { Last = tick.Price },
        TickTypes.BidSize or TickTypes.DelayedBidSize => quote with { BidSize = tick.Size },
        TickTypes.AskSize or TickTypes.DelayedAskSize => quote with { AskSize = tick.Size },
        TickTypes.High or TickTypes.DelayedHigh => quote with { High = tick.Price },
        TickTypes.Low or TickTypes.DelayedLow => quote with { Low = tick.Price },
        TickTypes.Close or TickTypes.DelayedClose => quote with { Close = tick.Price },
        TickTypes.Volume or TickTypes.DelayedVolume => quote with { Volume = tick.Size },
        _ => quote,
    };
}
