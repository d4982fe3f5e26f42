using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Likely causes of a difference to the broker, as sentences that name what is missing.</summary>
internal sealed class DifferenceCauses(AccountFacts facts, HistoryReach reach)
{
    private readonly ILookup<InstrumentId, UnbookedRows> byInstrument = facts.Unbooked.ToLookup(rows => rows.Instrument);

    /// <summary>How far the history reaches, in a sentence.</summary>
    public string Reach => reach.Sentence;

    /// <summary>Why quantity, cost or value of an instrument may differ; null when nothing is known.</summary>
    public string? OfInstrument(Instrument instrument)
    {
        if (Rows(byInstrument[instrument.Id]) is { } rows)
            return $"{rows} about {instrument.Symbol}: kept and not booked.";
        return OfHistory();
    }

    /// <summary>Why cash of a currency may differ; null when nothing is known.</summary>
    public string? OfCash(Currency currency) =>
        Rows(facts.Unbooked.Where(rows => rows.Currency == currency)) is { } rows
            ? $"{rows} in {currency}: kept and not booked."
            : OfHistory();

    /// <summary>Why any figure of the account may differ; null when nothing is known.</summary>
    public string? OfAccount() => OfHistory() ?? (Rows(facts.Unbooked) is { } rows ? $"{rows}: kept and not booked." : null);

    private string? OfHistory() => reach.Complete ? null : $"{reach.Sentence} Ours is from the rows imported.";

    private static string? Rows(IEnumerable<UnbookedRows> rows)
    {
        var sections = rows.GroupBy(r => r.Section).OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => (Section: s.Key, Count: s.Sum(r => r.Count))).ToList();
        if (sections.Count == 0)
            return null;

        var parts = sections.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"{s.Count} {(s.Count == 1 ? "row" : "rows")} of section {s.Section}"));
        return string.Join(", ", parts);
    }
}
