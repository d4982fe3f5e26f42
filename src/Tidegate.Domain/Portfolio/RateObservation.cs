using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A rate of the broker's: one unit of <paramref name="From"/> is <paramref name="Rate"/> units of <paramref
/// name="To"/>.</summary>
public sealed record RateObservation(DateOnly Day, Currency From, Currency To, decimal Rate);
