using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>
/// Takes a cancel and the trade that it takes back out of the walk through lots (flex.md §9.6). Both stay in the ledger, and cash counts
/// both: the
/// commission may sit on the original only. A cancel whose original is not known stays and counts with its sign.
/// </summary>
public static class CancelledTrades
{
    /// <summary>The trades that open and close lots.</summary>
    public static IReadOnlyList<Trade> TakeOut(IReadOnlyCollection<Trade> trades)
    {
        var pairs = Pairs(trades);
        if (pairs.Count == 0)
        {
            return [.. trades];
        }

        var gone = new HashSet<Trade>(ReferenceEqualityComparer.Instance);
        foreach (var (original, cancel) in pairs)
        {
            gone.Add(original);
            gone.Add(cancel);
        }

        return [.. trades.Where(trade => !gone.Contains(trade))];
    }

    /// <summary>The trades that were taken back, each with what takes it back.</summary>
    public static IReadOnlyList<CancelledTrade> Pairs(IReadOnlyCollection<Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        if (!trades.Any(trade => trade.IsCancel))
        {
            return [];
        }

        var pairs = new List<CancelledTrade>();
        var gone = new HashSet<Trade>(ReferenceEqualityComparer.Instance);
        var originals = trades.Where(trade => !trade.IsCancel).OrderBy(trade => trade.Day).ThenBy(trade => trade, TradeOrder.Instance)
            .ToList();
        var byTransaction = originals.Where(trade => trade.TransactionId.Length > 0).ToLookup(trade => trade.TransactionId);
        var byTrade = originals.Where(trade => trade.TradeId.Length > 0).ToLookup(trade => trade.TradeId);
        foreach (var cancel in trades.Where(trade => trade.IsCancel).OrderBy(trade => trade.Day)
            .ThenBy(trade => trade, TradeOrder.Instance))
        {
            var named = cancel.OriginalTransactionId.Length > 0 ? byTransaction[cancel.OriginalTransactionId] : [];
            var tradeId = cancel.OriginalTradeId.Length > 0 ? cancel.OriginalTradeId : cancel.TradeId;
            var original = named.Concat(tradeId.Length > 0 ? byTrade[tradeId] : [])
                .FirstOrDefault(trade => !gone.Contains(trade) && trade.Quantity == -cancel.Quantity && trade.Day <= cancel.Day);
            if (original is not null)
            {
                gone.Add(original);
                pairs.Add(new(original, cancel));
            }
        }

        return pairs;
    }
}
