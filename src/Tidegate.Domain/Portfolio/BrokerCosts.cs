using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>What the broker says that closings and positions cost, as far as it is about derived lots (performance.md §16).</summary>
internal sealed class BrokerCosts
{
    private readonly Dictionary<Guid, LedgerEntry> entries;
    private readonly ILookup<(InstrumentId, string), BrokerClosedLot> closed;
    private readonly PositionSnapshot? snapshot;

    public BrokerCosts(AccountFacts facts, PositionSnapshot? snapshot)
    {
        this.snapshot = snapshot;
        entries = [];
        foreach (var entry in facts.Entries)
        {
            if (entry is Trade or CorporateAction)
                entries.TryAdd(entry.Id, entry);
        }

        closed = facts.ClosedLots.ToLookup(lot => (lot.Instrument, lot.Closed));
    }

    /// <summary>Whether a lot is derived, so that its cost is the question.</summary>
    public static bool IsAsked(Lot lot) => lot.Origin?.Source == LotSource.Derived;

    /// <summary>The broker's rows for what a closing took of lots opened before a day, the oldest first; empty without them.</summary>
    public IReadOnlyList<BrokerClosedLot> RowsOf(Closing closing, DateOnly before) =>
        entries.GetValueOrDefault(closing.Entry) is Trade trade
            ? [.. closed[(trade.Instrument, trade.When.Wall)].Where(row => row.Opened <= before && row.Cost is not null)
                .OrderBy(row => row.Opened)]
            : [];

    /// <summary>
    /// What the derived lots in a closing cost together: the broker's cost, else its proceeds less result, without what is known of the
    /// other lots; null when the row tells neither. The result of an exercised option says nothing: its premium went to the stock.
    /// </summary>
    public decimal? Of(Closing closing)
    {
        var (cost, result) = entries.GetValueOrDefault(closing.Entry) switch
        {
            Trade trade => (trade.BrokerCost, trade.BrokerRealized),
            CorporateAction action => (action.BrokerCost, action.BrokerRealized),
            _ => (null, null),
        };
        var known = closing.Slices.Where(slice => !IsAsked(slice.Lot)).Sum(slice => slice.Cost);
        var sign = -Math.Sign(closing.Quantity);
        if (cost is { } told and not 0m && Math.Sign(-told - known) == sign)
            return -told - known;
        var exercised = closing is { Realized: 0m, Premium: not 0m };
        return result is { } realized && !exercised && (cost is not 0m || realized != 0)
            ? closing.Cost + closing.Realized - realized - known
            : null;
    }

    /// <summary>The broker's result of a closing; null when the row does not tell it.</summary>
    public decimal? ResultOf(Closing closing) => (entries.GetValueOrDefault(closing.Entry) as Trade)?.BrokerRealized;

    /// <summary>
    /// The broker's lots of a position that were open before a day, without those that the walk knows; empty when one has no day or cost.
    /// </summary>
    public IReadOnlyList<BrokerPosition> LotsOf(InstrumentId instrument, IEnumerable<Lot> open, DateOnly before)
    {
        var rows = snapshot?.Lots[instrument].ToList() ?? [];
        if (rows.Exists(row => row.Opened is null || row.Cost is null))
            return [];
        foreach (var known in open.Where(lot => !IsAsked(lot) && lot.Day <= before))
        {
            if (rows.FindIndex(row => row.Opened == known.Day && row.Quantity == known.Quantity) is >= 0 and var at)
                rows.RemoveAt(at);
        }

        return [.. rows.Where(row => row.Opened <= before).OrderBy(row => row.Opened)];
    }

    /// <summary>What the derived lots of a position cost together; null when the snapshot does not tell it.</summary>
    public decimal? OfPosition(InstrumentId instrument, IEnumerable<Lot> open) =>
        snapshot?.Positions.GetValueOrDefault(instrument)?.Cost - open.Where(lot => !IsAsked(lot)).Sum(lot => lot.Cost);
}
