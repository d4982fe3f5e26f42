using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Opening quantities without any snapshot of positions: what trades close that the broker marks as closing, beyond what was opened.
/// Instruments that other events move are left out.
/// </summary>
internal static class ClosedBeyond
{
    public static IEnumerable<KeyValuePair<InstrumentId, decimal>> Of(WalkPlan plan)
    {
        var others = plan.Input.Entries.Where(entry => entry is CorporateAction or Transfer or Grant).Select(entry => entry.Instrument)
            .ToHashSet();
        foreach (var trades in plan.Trades.Where(trade => !others.Contains(trade.Instrument)).GroupBy(trade => trade.Instrument))
        {
            var (held, beyond) = (0m, 0m);
            foreach (var trade in trades)
            {
                held += trade.Quantity;
                if (trade.OpenClose != "C" || Math.Sign(held + beyond) != Math.Sign(trade.Quantity))
                    continue;
                beyond = -held;
            }

            if (beyond != 0)
                yield return new(trades.Key, beyond);
        }
    }
}
