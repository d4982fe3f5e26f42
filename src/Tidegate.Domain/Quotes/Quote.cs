using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Quotes;

/// <summary>The prices of an instrument, in its currency; null for what was not told.</summary>
/// <param name="Instrument">Of what.</param>
/// <param name="Kind">How new they are.</param>
public sealed record Quote(InstrumentId Instrument, QuoteKind Kind)
{
    /// <summary>Best bid.</summary>
    public decimal? Bid { get; init; }

    /// <summary>Best ask.</summary>
    public decimal? Ask { get; init; }

    /// <summary>Size at the bid, in units.</summary>
    public decimal? BidSize { get; init; }

    /// <summary>Size at the ask, in units.</summary>
    public decimal? AskSize { get; init; }

    /// <summary>Last trade.</summary>
    public decimal? Last { get; init; }

    /// <summary>Close of the day before.</summary>
    public decimal? Close { get; init; }

    /// <summary>High of the day.</summary>
    public decimal? High { get; init; }

    /// <summary>Low of the day.</summary>
    public decimal? Low { get; init; }

    /// <summary>Traded today, in units.</summary>
    public decimal? Volume { get; init; }

    /// <summary>When the newest of them came; null while none has.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why there are none, or not the best ones; null when nothing is wrong.</summary>
    public QuoteProblem? Problem { get; init; }

    /// <summary>Ask less bid; null when one is missing.</summary>
    public decimal? Spread => Ask - Bid;

    /// <summary>Last less the close of the day before.</summary>
    public decimal? Change => Last - Close;

    /// <summary>The same as a part of the close; null without a close above zero.</summary>
    public decimal? ChangePart => Close > 0m ? Change / Close : null;

    /// <summary>Whether the prices are later than the market's.</summary>
    public bool IsDelayed => Kind is QuoteKind.Delayed or QuoteKind.DelayedFrozen;
}
