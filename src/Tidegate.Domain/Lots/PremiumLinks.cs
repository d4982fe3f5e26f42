using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>
/// Which trades in an underlying come from which exercised or assigned options (performance.md §7.6): same report day and underlying, and
/// quantity = contracts × multiplier; same instant and strike first. Several legs of one sign on a day that only fit together share.
/// </summary>
internal sealed class PremiumLinks
{
    private static readonly string[] OptionClasses = ["OPT", "FOP", "WAR", "IOPT", "FSOPT", "FSFOP"];

    private readonly IReadOnlyDictionary<InstrumentId, Instrument> instruments;
    private readonly HashSet<string> used;
    private readonly Dictionary<Trade, List<(Trade Option, decimal Share)>> byLeg = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Trade> options = new(ReferenceEqualityComparer.Instance);

    public PremiumLinks(
        IReadOnlyList<Trade> trades, IEnumerable<OptionEvent> events, IReadOnlyDictionary<InstrumentId, Instrument> instruments)
    {
        this.instruments = instruments;
        used = [.. events.Where(e => e.TradeId.Length > 0
            && e.Type is "Exercise" or "Assignment" or "Buy" or "Sell").Select(e => e.TradeId)];
        var taking = trades.Where(IsUse).ToLookup(IsOption);
        var legs = taking[false].ToList();
        if (legs.Count == 0)
            return;

        var byId = legs.Select(leg => leg.Instrument).ToHashSet();
        var bySymbol = legs.GroupBy(leg => leg.Symbol).ToDictionary(group => group.Key, group => group.First().Instrument);
        var ended = taking[true].Where(option => option.Price == 0)
            .Select(option => (Option: option, Underlying: UnderlyingOf(option, byId, bySymbol)))
            .Where(pair => pair.Underlying.Exists)
            .ToLookup(pair => (pair.Underlying, pair.Option.Day), pair => pair.Option);
        foreach (var group in legs.GroupBy(leg => (leg.Instrument, leg.Day)))
        {
            Join([.. ended[group.Key]], [.. group]);
        }
    }

    /// <summary>Whether the result of an option's closing moves into a trade of its underlying.</summary>
    public bool Moves(Trade option) => options.Contains(option);

    /// <summary>The options behind a trade in an underlying, with the share of each one's premium that it gets.</summary>
    public IReadOnlyList<(Trade Option, decimal Share)> Of(Trade leg) =>
        byLeg.Count > 0 && byLeg.TryGetValue(leg, out var found) ? found : [];

    private static bool IsOption(Trade trade) => Array.IndexOf(OptionClasses, trade.AssetClass.Code) >= 0;

    private bool IsUse(Trade trade) =>
        (trade.Codes.Length > 0 && HasCode(trade.Codes)) || (used.Count > 0 && trade.TradeId.Length > 0 && used.Contains(trade.TradeId));

    private static bool HasCode(string codes)
    {
        foreach (var range in codes.AsSpan().SplitAny(';', ','))
        {
            if (codes.AsSpan(range).Trim() is "Ex" or "A" or "MEx" or "AEx" or "GEA")
                return true;
        }

        return false;
    }

    private InstrumentId UnderlyingOf(Trade option, HashSet<InstrumentId> byId, Dictionary<string, InstrumentId> bySymbol)
    {
        var instrument = instruments.GetValueOrDefault(option.Instrument);
        if (instrument is not null && byId.Contains(instrument.Underlying))
            return instrument.Underlying;
        var symbol = instrument is { UnderlyingSymbol.Length: > 0 } ? instrument.UnderlyingSymbol : option.Symbol.Split(' ')[0];
        return bySymbol.GetValueOrDefault(symbol);
    }

    // Signed shares that the end of an option brings: calls turn the sign of the closing, puts keep it.
    private decimal Shares(Trade option)
    {
        var instrument = instruments.GetValueOrDefault(option.Instrument);
        var multiplier = option.Multiplier > 0 ? option.Multiplier : instrument?.EffectiveMultiplier ?? 1m;
        return (instrument?.PutCall) switch
        {
            "P" => option.Quantity * multiplier,
            "C" => -option.Quantity * multiplier,
            _ => option.Symbol is [.., 'P' or 'C', _, _, _, _, _, _, _, _] && option.Symbol[^9] == 'P'
                ? option.Quantity * multiplier
                : -option.Quantity * multiplier,
        };
    }

    private decimal? Strike(Trade option) => instruments.GetValueOrDefault(option.Instrument)?.Strike;

    private void Join(List<Trade> ended, List<Trade> legs)
    {
        Pair(ended, legs, o => (o.When.Instant, Shares(o), Strike(o) ?? 0m), l => (l.When.Instant, l.Quantity, l.Price));
        Pair(ended, legs, o => (o.When.Instant, Shares(o)), l => (l.When.Instant, l.Quantity));
        Pair(ended, legs, o => (Shares(o), Strike(o) ?? 0m), l => (l.Quantity, l.Price));
        foreach (var sign in (int[])[1, -1])
        {
            var rest = ended.Where(o => Math.Sign(Shares(o)) == sign).ToList();
            var open = legs.Where(l => Math.Sign(l.Quantity) == sign).ToList();
            var shares = open.Sum(l => l.Quantity);
            if (rest.Count == 0 || open.Count == 0 || rest.Sum(Shares) != shares)
                continue;
            foreach (var leg in open)
            {
                foreach (var option in rest)
                {
                    Link(option, leg, leg.Quantity / shares);
                }
            }
        }
    }

    private void Pair<TKey>(List<Trade> ended, List<Trade> legs, Func<Trade, TKey> ofOption, Func<Trade, TKey> ofLeg)
        where TKey : notnull
    {
        if (ended.Count == 0 || legs.Count == 0)
            return;
        var open = legs.GroupBy(ofLeg).ToDictionary(group => group.Key, group => new Queue<Trade>(group));
        var done = new HashSet<Trade>(ReferenceEqualityComparer.Instance);
        foreach (var option in ended)
        {
            if (!open.TryGetValue(ofOption(option), out var waiting) || !waiting.TryDequeue(out var leg))
                continue;
            Link(option, leg, 1m);
            done.Add(option);
            done.Add(leg);
        }

        ended.RemoveAll(done.Contains);
        legs.RemoveAll(done.Contains);
    }

    private void Link(Trade option, Trade leg, decimal share)
    {
        options.Add(option);
        if (!byLeg.TryGetValue(leg, out var linked))
            byLeg.Add(leg, linked = []);
        linked.Add((option, share));
    }
}
