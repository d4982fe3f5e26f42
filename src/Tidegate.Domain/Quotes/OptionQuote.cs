namespace Tidegate.Domain.Quotes;

/// <summary>An option with its newest quote and what the broker's model says of it.</summary>
/// <param name="Instrument">The option.</param>
/// <param name="Quote">Its quote.</param>
/// <param name="ImpliedVolatility">0.2 is 20 % a year; null when not told.</param>
/// <param name="Delta">From −1 to 1; null when not told.</param>
public sealed record OptionQuote(WatchedInstrument Instrument, Quote Quote, decimal? ImpliedVolatility, decimal? Delta)
{
    /// <summary>Whether all is told that a chain shows.</summary>
    public bool IsWhole => this is
    {
        Quote: { Bid: not null, Ask: not null, Volume: not null }, ImpliedVolatility: not null, Delta: not null,
    };
}
