using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Tells the story of a cancelled trade: booked, taken back, booked again under the same trade id (flex.md §9.6).</summary>
public static class TradeStory
{
    // Where a trade takes nothing back the broker writes nothing or a zero.
    private static readonly string[] NoId = ["", "0"];

    /// <summary>The trades of the story that a trade is in, in the order of the broker's ids; empty when nothing was taken
    /// back.</summary>
    /// <param name="trades">All trades of the account; others than those of the story are passed over.</param>
    /// <param name="entry">The trade.</param>
    public static IReadOnlyList<EntryStep> Of(IEnumerable<Trade> trades, Guid entry)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var all = trades.ToList();
        if (all.Find(trade => trade.Id == entry) is not { } asked)
            return [];

        var family = Family(all.FindAll(trade => trade.Instrument == asked.Instrument), asked);
        if (!family.Exists(trade => trade.IsCancel))
            return [];

        var originals = CancelledTrades.Pairs(family).ToDictionary(pair => pair.Cancel.Id, pair => pair.Original.Id);
        var first = family.Find(trade => !trade.IsCancel);
        return [.. family.Select(trade => trade switch
        {
            { IsCancel: true } => new EntryStep(trade.Id, EntryRole.TakesBack, originals.GetValueOrDefault(trade.Id)),
            // Alone with a cancel that found nothing to take back, it is what came after the one that is not known.
            _ when trade == first && (originals.ContainsValue(trade.Id) || originals.Count == 0 && !IsAfterCancel(family, trade)) =>
                new EntryStep(trade.Id, EntryRole.Booked, default),
            _ => new EntryStep(trade.Id, EntryRole.BookedAgain, default),
        })];
    }

    // A cancel may name its original by transaction, and the booking again has the original's trade id only: so ids lead to ids.
    private static List<Trade> Family(List<Trade> trades, Trade asked)
    {
        var family = new HashSet<Trade>(ReferenceEqualityComparer.Instance) { asked };
        var (transactions, ids) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var known = 0;
        while (family.Count > known)
        {
            known = family.Count;
            foreach (var trade in family)
            {
                transactions.UnionWith([trade.TransactionId, trade.OriginalTransactionId]);
                ids.UnionWith([trade.TradeId, trade.OriginalTradeId]);
            }

            transactions.ExceptWith(NoId);
            ids.ExceptWith(NoId);
            family.UnionWith(trades.Where(trade =>
                ids.Contains(trade.TradeId) || ids.Contains(trade.OriginalTradeId)
                || transactions.Contains(trade.TransactionId) || transactions.Contains(trade.OriginalTransactionId)));
        }

        return [.. family.OrderBy(trade => trade, Comparer<Trade>.Create(Compare))];
    }

    private static bool IsAfterCancel(List<Trade> family, Trade trade) =>
        family.FindIndex(each => each.IsCancel) < family.IndexOf(trade);

    // The time is that of the execution on all of them; the transaction id tells which was booked first.
    private static int Compare(Trade x, Trade y)
    {
        var order = x.Day.CompareTo(y.Day);
        order = order != 0 ? order : EntryDays.CompareIds(x.TransactionId, y.TransactionId);
        return order != 0 ? order : TradeOrder.Instance.Compare(x, y);
    }
}
