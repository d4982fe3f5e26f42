using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Cash before the history (performance.md §16.7).</summary>
/// <param name="Amount">Null when nothing tells it.</param>
/// <param name="Derived">
/// Whether it is the newest report's ending cash less all movements, so that the ending cash cannot be checked against it.
/// </param>
public sealed record OpeningCash(decimal? Amount, bool Derived)
{
    /// <summary>Nothing, as before an account's opening.</summary>
    public static OpeningCash None { get; } = new(0m, Derived: false);

    /// <summary>The opening cash of a currency.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="reach">How far the entries reach.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="moved">All movements until the end of the newest cash report; null when unknown.</param>
    public static OpeningCash Of(AccountFacts facts, HistoryReach reach, Currency currency, decimal? moved)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(reach);
        if (reach.FromOpening)
            return None;
        if (facts.FirstCash is { } first && first.Window.From == reach.First)
        {
            if (first.Currencies.FirstOrDefault(cash => cash.Currency == currency) is not { } told)
                return None;
            if (told.Start is { } start)
                return new(start, Derived: false);
        }

        if (reach.First is null || facts.Cash is not { } newest || moved is null)
            return new(null, Derived: false);
        var end = newest.Currencies.FirstOrDefault(cash => cash.Currency == currency) is { } last ? last.End : 0m;
        return new(end - moved, Derived: true);
    }
}
