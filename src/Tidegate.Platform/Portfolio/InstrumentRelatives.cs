using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Contracts that are tied to another one.</summary>
internal static class InstrumentRelatives
{
    /// <summary>By corporate actions, the newest first, then the underlying and what is on the instrument.</summary>
    public static IReadOnlyList<InstrumentRelative> Of(Instrument instrument, IReadOnlyList<AccountFacts> accounts)
    {
        var known = accounts.SelectMany(facts => facts.Instruments).DistinctBy(pair => pair.Key).ToDictionary();
        var actions = accounts.SelectMany(facts => facts.Entries.OfType<CorporateAction>())
            .GroupBy(action => action.EventKey)
            .Where(legs => legs.Any(leg => leg.Instrument == instrument.Id))
            .SelectMany(legs => legs)
            .Where(leg => leg.Instrument != instrument.Id && known.ContainsKey(leg.Instrument))
            .OrderByDescending(leg => leg.Day)
            .Select(leg => new InstrumentRelative(known[leg.Instrument], leg.Sentence, leg.Day))
            .DistinctBy(relative => (relative.Instrument.Id, relative.Tie, relative.Day));
        var underlying = known.TryGetValue(instrument.Underlying, out var under) && under.Id != instrument.Id
            ? [new InstrumentRelative(under, "underlying", null)]
            : Array.Empty<InstrumentRelative>();
        var derived = known.Values.Where(other => other.Underlying == instrument.Id && other.Id != instrument.Id)
            .OrderBy(other => other.Symbol, StringComparer.Ordinal)
            .Select(other => new InstrumentRelative(other, Tie(other), null));
        return [.. actions, .. underlying, .. derived];
    }

    private static string Tie(Instrument other) =>
        other.AssetClass == AssetClass.Future ? "future" : other.PutCall.Length > 0 ? "option" : "derived";
}
