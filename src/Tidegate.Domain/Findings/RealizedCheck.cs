using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Findings;

/// <summary>The realized result of each closing trade, basis view, against the broker's (performance.md §19).</summary>
internal sealed class RealizedCheck : IFindingCheck
{
    /// <summary>For a trade: the broker rounds lot costs.</summary>
    public const decimal Tolerance = 0.02m;

    public void Look(FindingSheet sheet)
    {
        var closings = sheet.Portfolio.Lots.Closings.ToLookup(closing => closing.Entry);
        var trades = sheet.Facts.Entries.OfType<Trade>().Where(trade => !trade.IsForex && trade.Instrument.Exists && IsToday(sheet, trade));
        foreach (var ofOne in trades.GroupBy(trade => trade.Instrument))
        {
            foreach (var trade in CancelledTrades.TakeOut([.. ofOne]).Where(trade => trade.BrokerRealized is not null))
            {
                var closed = closings[trade.Id].ToList();
                if (closed.Count == 0 && trade.BrokerRealized == 0)
                    continue;

                sheet.Compare(
                    FigureInQuestion.OfEntry(FindingKind.Realized, "Trades", trade, $"Realized result of a trade in {trade.Symbol}", ""),
                    closed.Sum(closing => closing.Realized),
                    trade.BrokerRealized,
                    Tolerance,
                    difference => sheet.Causes.OfRealized(trade, closed.Count > 0 ? closed[0] : null, difference));
            }
        }
    }

    // The lots are those of the day of the figures.
    private static bool IsToday(FindingSheet sheet, Trade trade) => sheet.Portfolio.AsOf is not { } day || trade.Day <= day;
}
