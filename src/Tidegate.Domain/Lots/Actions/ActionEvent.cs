using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// A corporate action: the legs that the broker books on one day under one event. A reversal comes on a later day and is an event of its
/// own, with the signs turned.
/// </summary>
internal sealed record ActionEvent
{
    public required string Key { get; init; }

    /// <summary>The broker's code, see <see cref="ActionTypes"/>.</summary>
    public required string Type { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Day from which new lots count.</summary>
    public required DateOnly OpenDay { get; init; }

    /// <summary>The broker's sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>One for each instrument that the event touches.</summary>
    public required IReadOnlyList<ActionLeg> Legs { get; init; }

    public required IReadOnlyList<Guid> Entries { get; init; }

    /// <summary>What the first row is known by, for order.</summary>
    public required string Id { get; init; }

    /// <summary>How a person resolved it; null when nobody did.</summary>
    public ActionTerms? Terms { get; init; }

    /// <summary>Cash of all legs.</summary>
    public decimal Proceeds => Legs.Sum(leg => leg.Proceeds);

    /// <summary>The leg that the result belongs to: the one that pays, else the first.</summary>
    public ActionLeg Paying => Legs.MaxBy(leg => Math.Abs(leg.Proceeds))!;

    /// <summary>Events in any order.</summary>
    public static IEnumerable<ActionEvent> Of(IEnumerable<CorporateAction> rows, IEnumerable<ActionTerms> terms)
    {
        var resolved = terms.GroupBy(t => t.EventKey, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Last(), StringComparer.Ordinal);
        return rows.Where(row => row.Instrument.Exists).GroupBy(row => (row.EventKey, row.Day)).Select(happening =>
        {
            var all = happening.OrderBy(row => row.TransactionId, Comparer<string>.Create(EntryDays.CompareIds))
                .ThenBy(row => row.Id).ToList();
            return new ActionEvent
            {
                Key = happening.Key.EventKey,
                Type = all.Select(ActionTypes.Of).FirstOrDefault(type => type.Length > 0) ?? "",
                Day = happening.Key.Day,
                At = all.Min(EntryDays.Effect),
                OpenDay = happening.Key.Day,
                Sentence = all[0].Sentence,
                Legs = [.. all.GroupBy(row => row.Instrument).Select(ActionLeg.Of)],
                Entries = all.ConvertAll(row => row.Id),
                Id = all[0].TransactionId,
                Terms = resolved.GetValueOrDefault(happening.Key.EventKey),
            };
        });
    }
}
