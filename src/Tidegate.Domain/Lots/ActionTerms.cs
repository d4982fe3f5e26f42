using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>How a person resolves a corporate action that its rows do not resolve (performance.md §14).</summary>
/// <param name="EventKey">See <see cref="Ledger.CorporateAction.EventKey"/>.</param>
/// <param name="Shares">For each instrument that arrives, the share of the leaving or remaining cost that it takes, 0 to 1.</param>
/// <param name="Realizes">Whether the event realizes: then proceeds less cost of what left is the result.</param>
/// <param name="Note">Why, in the person's words.</param>
public sealed record ActionTerms(
    string EventKey, IReadOnlyDictionary<InstrumentId, decimal> Shares, bool Realizes, string Note);
