using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>The lots of an account at the end of any day, with opening lots where the history does not explain the positions.</summary>
internal sealed class LotBooks
{
    // Sections besides trades and cash whose rows move positions.
    private static readonly string[] Moving = ["CorporateActions", "Transfers"];

    private readonly AccountFacts facts;
    private readonly WalkInput input;
    private readonly IReadOnlyList<OpeningLot> opening = [];
    private readonly IReadOnlyList<IgnoredEdit> ignored;
    private readonly PositionSnapshot? snapshot;
    private readonly WalkPlan? plan;

    public LotBooks(AccountFacts facts, HistoryReach reach, PriceTable prices)
    {
        this.facts = facts;
        snapshot = facts.NewestPositions ?? facts.Positions;
        input = new()
        {
            Entries = facts.Entries,
            Instruments = facts.Instruments,
            Terms = facts.ActionTerms,
            PriceOf = (instrument, day) => prices.Find(instrument, day)?.Price,
            BrokerCostOf = (instrument, quantity) => snapshot?.Positions.GetValueOrDefault(instrument) is { } position
                && position.Quantity == quantity ? position.Cost : null,
        };
        ignored = [.. facts.OpeningEdits.Select(edit => new IgnoredEdit(edit.Instrument, $"It is not needed: {reach.Sentence}"))];
        if (!IsShort(reach) || Before(reach) is not { } before)
            return;

        plan = new(input with { Entries = Until(snapshot?.Day) });
        var derivation = new OpeningDerivation(facts, prices, plan, snapshot, before);
        opening = derivation.Derive();
        ignored = derivation.Ignored;
    }

    /// <summary>The entries until a day; all without one.</summary>
    public IReadOnlyList<LedgerEntry> Until(DateOnly? day) =>
        day is { } last && facts.Entries.Any(entry => entry.Day > last) ? [.. facts.Entries.Where(entry => entry.Day <= last)]
            : facts.Entries;

    /// <summary>Lots at the end of a day.</summary>
    public AccountLots Walk(DateOnly? day)
    {
        var known = opening.Where(lot => day is null || lot.Opened <= day).ToList();
        var walk = plan is not null && day == snapshot?.Day ? plan : new(input with { Entries = Until(day) });
        return AccountWalk.Result(walk.Run(known), opening) with { IgnoredEdits = ignored };
    }

    // Never to hide a difference in a complete history: only where days or sections are missing.
    private bool IsShort(HistoryReach reach) => !reach.Complete || Moving.Any(Lacks);

    private bool Lacks(string section)
    {
        var covered = DaySpan.Join(facts.Windows.Where(window => window.Sections.Count == 0 || window.Sections.Contains(section))
            .Select(window => window.Days));
        return facts.Windows.Any(window => window.HasTrades && !covered.Any(span => span.From <= window.Days.From
            && span.To >= window.Days.To));
    }

    // The day before the history; where it begins at the opening, the last day of the first gap.
    private DateOnly? Before(HistoryReach reach)
    {
        var trades = DaySpan.Join(facts.Windows.Where(window => window.HasTrades).Select(window => window.Days));
        if (reach.FromOpening && DaySpan.Gaps(trades) is [var gap, ..])
            return gap.To;
        var first = trades.Count > 0 ? trades[0].From
            : facts.Windows.Min(window => (DateOnly?)window.Days.From) ?? facts.Entries.Min(entry => (DateOnly?)entry.Day) ?? snapshot?.Day;
        return first?.AddDays(-1);
    }
}
