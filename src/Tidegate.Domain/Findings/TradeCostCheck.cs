using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary>
/// An opening trade's cost is its net cash with the other sign, a closing trade's realized result its net cash and cost (flex.md §12); what
/// settles daily has its proceeds in the place of net cash.
/// </summary>
internal sealed class TradeCostCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var trade in sheet.Facts.Entries.OfType<Trade>()
            .Where(trade => trade is { IsForex: false, IsCancel: false, Coarse: false, Manual: false }))
        {
            if (trade is { OpenClose: "O", BrokerCost: not null })
            {
                sheet.Compare(
                    FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, $"Cost of an opening trade in {trade.Symbol}", "cost"),
                    -trade.NetProceeds,
                    trade.BrokerCost,
                    TradeMoneyCheck.Tolerance,
                    difference => sheet.Causes.OfTradeRow(trade, difference));
            }
            else if (trade is { OpenClose: "C", BrokerCost: { } cost, BrokerRealized: not null })
            {
                var what = $"Result of a closing trade in {trade.Symbol}";
                sheet.Compare(
                    FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, what, "fifoPnlRealized"),
                    trade.NetProceeds + cost,
                    trade.BrokerRealized,
                    TradeMoneyCheck.Tolerance,
                    difference => sheet.Causes.OfTradeRow(trade, difference));
            }
        }
    }
}
