using Tidegate.Domain.Quotes;

namespace Tidegate.Web.Quotes;

/// <summary>How new a quote is, in words.</summary>
public static class QuoteWords
{
    /// <summary>The kind.</summary>
    public static string Kind(Quote? quote) => quote switch
    {
        null or { At: null } => "no quote",
        { Kind: QuoteKind.Live } => "live",
        { Kind: QuoteKind.Frozen } => "market closed",
        { Kind: QuoteKind.Delayed } => "delayed 15 min",
        _ => "delayed, market closed",
    };

    /// <summary>Class of its colour.</summary>
    public static string Tone(Quote? quote) => quote switch
    {
        null or { At: null } => "is-alone",
        { Kind: QuoteKind.Live } => "is-equal",
        { Kind: QuoteKind.Frozen } => "is-explained",
        _ => "is-estimated",
    };

    /// <summary>Why a figure of it may be missing.</summary>
    public static string WhyNot(Quote? quote) => quote switch
    {
        null => "No connection to a gateway has brought a quote yet.",
        { Problem: { } problem } => problem.Sentence,
        _ => "The gateway has not told it.",
    };

    /// <summary>What an instrument is called, where it is listed, and its currency.</summary>
    public static string Details(WatchedInstrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return string.Join(" · ", new[] { instrument.Name, instrument.Exchange, instrument.Currency.Code }.Where(text => text.Length > 0));
    }
}
