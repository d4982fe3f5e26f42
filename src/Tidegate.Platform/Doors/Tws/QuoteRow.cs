using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>A quote as it stands now.</summary>
/// <param name="Symbol">The word by which it was asked for.</param>
/// <param name="At">When it was heard here.</param>
/// <param name="Bid">Highest bid; null where none was told.</param>
/// <param name="Ask">Lowest ask.</param>
/// <param name="Last">Last price.</param>
/// <param name="Kind">How new it is, as <see cref="QuoteKinds.Word"/> says it.</param>
public sealed record QuoteRow(string Symbol, DateTimeOffset At, decimal? Bid, decimal? Ask, decimal? Last, string Kind)
{
    /// <summary>A quote under the word by which it was asked for.</summary>
    public static QuoteRow Of(string symbol, Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return new(symbol, quote.At.GetValueOrDefault(), quote.Bid, quote.Ask, quote.Last, quote.Kind.Word());
    }
}
