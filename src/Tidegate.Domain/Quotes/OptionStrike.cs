namespace Tidegate.Domain.Quotes;

/// <summary>The call and the put of one strike.</summary>
/// <param name="Strike">The price at which they can be exercised.</param>
/// <param name="Call">Null when there is none.</param>
/// <param name="Put">Null when there is none.</param>
public sealed record OptionStrike(decimal Strike, OptionQuote? Call, OptionQuote? Put);
