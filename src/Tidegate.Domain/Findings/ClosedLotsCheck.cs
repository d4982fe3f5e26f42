using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary>
/// The closed lots of a trade add up to its cost and realized result (flex.md §12); of a trade that flips the position they tell the split.
/// Trades of one instrument and time stand together, because lots name their trade by these.
/// </summary>
internal sealed class ClosedLotsCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        var lots = sheet.Facts.ClosedLots.ToLookup(lot => (lot.Instrument, lot.Closed));
        var trades = sheet.Facts.Entries.OfType<Trade>().Where(trade => !trade.IsCancel && trade.Instrument.Exists)
            .ToLookup(trade => (trade.Instrument, trade.When.Wall));
        foreach (var closed in lots)
        {
            var closing = trades[closed.Key].Where(trade => trade.OpenClose is not "O").ToList();
            if (closing.Count == 0)
                continue;

            var trade = closing[0];
            var tolerance = TradeMoneyCheck.Tolerance + (0.01m * closed.Count());
            Compare("cost", closed.Sum(lot => lot.Cost), -closing.Sum(each => each.BrokerCost));
            Compare("fifoPnlRealized", closed.Sum(lot => lot.Realized), closing.Sum(each => each.BrokerRealized));

            void Compare(string column, decimal? ofLots, decimal? ofTrades)
            {
                var complete = column == "cost"
                    ? closed.All(lot => lot.Cost is not null) && closing.TrueForAll(each => each.BrokerCost is not null)
                    : closed.All(lot => lot.Realized is not null) && closing.TrueForAll(each => each.BrokerRealized is not null);
                if (!complete)
                    return;

                var what = $"Closed lots of a trade in {trade.Symbol}";
                var figure = FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, what, $"lots {column}");
                sheet.Compare(
                    figure with { Entries = [.. closing.Select(each => each.Id)] },
                    ofLots,
                    ofTrades,
                    tolerance,
                    difference => sheet.Causes.OfTradeRow(trade, difference));
            }
        }
    }
}
