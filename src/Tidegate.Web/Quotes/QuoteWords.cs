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
}
