namespace Tidegate.Domain.Portfolio;

/// <summary>A rate for a day.</summary>
/// <param name="Rate">Units of the target currency for one unit.</param>
/// <param name="Exact">Whether the broker gave it for that very day; otherwise it is the last earlier one.</param>
public sealed record RateQuote(decimal Rate, bool Exact)
{
    /// <summary>A currency against itself.</summary>
    public static RateQuote One { get; } = new(1m, Exact: true);
}
