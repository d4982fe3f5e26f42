using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Rows of the level WASH_SALE: parts of a loss for which the same instrument was bought in the 30 days before and is still held
/// (performance.md §17). They inform only; the books keep their cost, as for an account that no such rule applies to. No recording of
/// such a row is known, so its columns are those of a closed lot, with the times of realizing and reopening.
/// </summary>
internal static class WashSaleRows
{
    private const int WindowDays = 30;

    public static IEnumerable<TradeRow> Of(TradeRow closing, Booking booking)
    {
        if (booking.Event is not BookEvent.Traded { Fill: { } fill }
            || !(fill.Instrument.Class == AssetClass.Stock || fill.Instrument.Class == AssetClass.Option)
            || !booking.After.Positions.TryGetValue(fill.Instrument.Conid, out var position))
        {
            yield break;
        }

        var replacements = new Queue<(Lot Lot, decimal Left)>(position.Lots
            .Where(lot => lot.TransactionId != fill.TransactionId && lot.Opened > fill.At.AddDays(-WindowDays))
            .Select(lot => (lot, Math.Abs(lot.Quantity))));
        foreach (var lot in booking.Trade.ClosedLots.Where(lot => lot.Realized < 0))
        {
            var open = Math.Abs(lot.Taken.Quantity);
            while (open > 0 && replacements.TryDequeue(out var replacement))
            {
                var size = Math.Min(open, replacement.Left);
                yield return Row(closing, lot, replacement.Lot, size, fill);
                open -= size;
                if (replacement.Left > size)
                    replacements = new([(replacement.Lot, replacement.Left - size), .. replacements]);
            }
        }
    }

    private static TradeRow Row(TradeRow closing, ClosedLot lot, Lot replacement, decimal size, TradeFill fill) => new()
    {
        Element = "WashSale",
        AccountId = closing.AccountId,
        AcctAlias = closing.AcctAlias,
        Model = closing.Model,
        Currency = closing.Currency,
        FxRateToBase = closing.FxRateToBase,
        Instrument = closing.Instrument,
        ReportDate = closing.ReportDate,
        DateTime = closing.DateTime,
        TradeDate = closing.TradeDate,
        Exchange = closing.Exchange,
        Quantity = size,
        OpenCloseIndicator = closing.OpenCloseIndicator,
        Notes = "LD",
        FifoPnlRealized = decimal.Round(-lot.Realized * size / Math.Abs(lot.Taken.Quantity), 6),
        TransactionID = TradesSection.Id(replacement.TransactionId),
        BuySell = closing.BuySell,
        OpenDateTime = StatementWindow.Wall(replacement.Opened),
        HoldingPeriodDateTime = StatementWindow.Wall(replacement.Opened - (fill.At - lot.Taken.Opened)),
        WhenRealized = StatementWindow.Wall(fill.At),
        WhenReopened = StatementWindow.Wall(replacement.Opened),
        LevelOfDetail = "WASH_SALE",
    };
}
