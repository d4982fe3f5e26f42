using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>The options on an instrument that end on one day, near the money.</summary>
/// <param name="Underlying">What they are on.</param>
/// <param name="Price">Its price, by which the strikes were chosen; null when none was told.</param>
/// <param name="Expiries">The days on which there are options, the next one first.</param>
/// <param name="Expiry">The day that is shown.</param>
/// <param name="Strikes">The lowest first.</param>
/// <param name="StrikesInAll">How many strikes that day has.</param>
/// <param name="Read">When the broker was asked.</param>
public sealed record OptionChainView(
    WatchedInstrument Underlying,
    decimal? Price,
    IReadOnlyList<DateOnly> Expiries,
    DateOnly Expiry,
    IReadOnlyList<OptionStrike> Strikes,
    int StrikesInAll,
    DateTimeOffset Read)
{
    /// <summary>All quotes in it.</summary>
    public IEnumerable<Quote> Quotes =>
        Strikes.SelectMany(row => new[] { row.Call, row.Put }).OfType<OptionQuote>().Select(one => one.Quote);
}
