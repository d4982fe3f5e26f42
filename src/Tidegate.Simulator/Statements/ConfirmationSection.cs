using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Trade confirmations: the executions of the activity statement under the names of the other query (flex.md §4), by day and instrument:
/// summary, orders, each with its executions. No cost, no result, no transaction id.
/// </summary>
internal static class ConfirmationSection
{
    public const string Name = "TradeConfirms";

    public static void Print(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                var rows = Rows(page, window, day).ToList();
                foreach (var symbol in rows.GroupBy(row => (row.Instrument.Conid, Side: row.BuySell![..3])))
                    Symbol(page, [.. symbol]);
            }
        }
    }

    private static IEnumerable<TradeConfirmRow> Rows(StatementPage page, StatementWindow window, BookDay day)
    {
        foreach (var booking in day.Bookings)
        {
            if (booking.Event is BookEvent.Traded { Fill: { Kind: TradeKind.Exchange } fill } && !(fill.At > page.KnownUntil))
                yield return Execution(page, window, day.Date, fill, booking.Trade.OpenClose);
            else if (booking.Event is BookEvent.TradeCancelled cancelled && !(cancelled.At > page.KnownUntil))
                yield return Cancel(Execution(page, window, day.Date, cancelled.Original, ""), cancelled);
        }
    }

    private static void Symbol(StatementPage page, List<TradeConfirmRow> rows)
    {
        var levels = page.Query.Trades;
        if (levels.HasFlag(TradeLevels.SymbolSummaries))
            page.Write(Sum(rows) with { Element = "SymbolSummary", LevelOfDetail = "SYMBOL_SUMMARY", Exchange = "MULTI" });
        foreach (var order in rows.GroupBy(row => (row.OrderID, row.TransactionType, Again: IsBookedAgain(row))))
        {
            var first = order.First();
            if (levels.HasFlag(TradeLevels.Orders) && order.Key is { TransactionType: "ExchTrade", Again: false })
                page.Write(Sum([.. order]) with
                {
                    Element = "Order",
                    LevelOfDetail = "ORDER",
                    OrderID = first.OrderID,
                    OrderReference = first.OrderReference,
                    OrderTime = first.OrderTime,
                    DateTime = first.DateTime,
                    OrderType = first.OrderType,
                });
            if (!levels.HasFlag(TradeLevels.Executions))
                continue;
            foreach (var row in order)
                page.Write(row);
        }
    }

    private static bool IsBookedAgain(TradeConfirmRow row) => row.Code!.Split(';').Contains("Co");

    private static TradeConfirmRow Execution(
        StatementPage page, StatementWindow window, DateOnly day, TradeFill fill, string openClose)
    {
        var instrument = fill.Instrument;
        var notes = fill.Notes;
        var net = instrument.Class == AssetClass.Forex ? 0
            : (instrument.SettlesDaily ? 0 : fill.Proceeds) + fill.Commission + fill.Taxes;
        return new TradeConfirmRow
        {
            Element = "TradeConfirm",
            Owner = window.Owner,
            Currency = instrument.Currency.Code,
            Instrument = page.Instrument(instrument),
            TransactionType = "ExchTrade",
            TradeID = TradesSection.Id(fill.TradeId),
            OrderID = TradesSection.Id(fill.OrderId),
            ExecID = fill.ExecId,
            BrokerageOrderID = "",
            OrderReference = fill.OrderReference,
            OrigTradePrice = 0,
            OrigTradeID = "",
            ExtExecID = "N/A",
            BlockID = "0",
            OrderTime = page.Wall(fill.OrderTime),
            DateTime = page.Wall(fill.At),
            ReportDate = day,
            SettleDate = fill.SettleDate,
            TradeDate = DateOnly.FromDateTime(fill.At),
            Exchange = fill.Exchange,
            BuySell = fill.Quantity > 0 ? "BUY" : "SELL",
            Quantity = fill.Quantity,
            Price = fill.Price,
            Amount = instrument.Money(fill.Quantity, fill.Price),
            Proceeds = fill.Proceeds,
            NetCash = net,
            NetCashWithBillable = net,
            Commission = fill.Commission,
            BrokerExecutionCommission = fill.Commission,
            BrokerClearingCommission = 0,
            ThirdPartyExecutionCommission = 0,
            ThirdPartyClearingCommission = 0,
            ThirdPartyRegulatoryCommission = 0,
            OtherCommission = 0,
            CommissionCurrency = fill.CommissionCurrency.Code,
            Tax = fill.Taxes,
            SalesTax = 0,
            TradeCharge = 0,
            OtherTax = 0,
            Code = openClose.Length == 0 || notes.Length == 0 ? openClose + notes : $"{openClose};{notes}",
            OrderType = fill.OrderType,
            LevelOfDetail = "EXECUTION",
            TraderID = "",
            IsAPIOrder = fill.OrderReference.Length > 0 ? "Y" : "N",
            AllocatedTo = "",
            AccruedInt = fill.AccruedInterest,
            RfqID = "",
        };
    }

    private static TradeConfirmRow Cancel(TradeConfirmRow row, BookEvent.TradeCancelled cancelled) => row with
    {
        TransactionType = "TradeCancel",
        TradeID = "",
        ExecID = "",
        OrigTradePrice = cancelled.Original.Price,
        OrigTradeDate = DateOnly.FromDateTime(cancelled.Original.At),
        OrigTradeID = TradesSection.Id(cancelled.Original.TradeId),
        DateTime = StatementPage.Zoned(cancelled.At),
        TradeDate = DateOnly.FromDateTime(cancelled.At),
        BuySell = row.BuySell + " (Ca.)",
        Quantity = -row.Quantity,
        Amount = -row.Amount,
        Proceeds = -row.Proceeds,
        NetCash = -row.Proceeds - row.Tax,
        NetCashWithBillable = -row.Proceeds - row.Tax,
        Commission = 0,
        BrokerExecutionCommission = 0,
        Tax = -row.Tax,
        AccruedInt = 0,
        Code = cancelled.Original.Notes.Length == 0 ? "Ca" : $"{cancelled.Original.Notes};Ca",
    };

    /// <summary>Sums with the average price; what belongs to a single execution is empty.</summary>
    private static TradeConfirmRow Sum(List<TradeConfirmRow> rows)
    {
        var quantity = rows.Sum(row => row.Quantity);
        var amount = rows.Sum(row => row.Amount);
        return rows[0] with
        {
            TransactionType = "",
            TradeID = "",
            OrderID = "",
            ExecID = "",
            OrderReference = "",
            ExtExecID = "",
            BlockID = "",
            OrigTradePrice = null,
            OrigTradeDate = null,
            OrigTradeID = "",
            OrderTime = null,
            DateTime = null,
            Exchange = "",
            BuySell = rows[0].BuySell![..(rows[0].Quantity > 0 ? 3 : 4)],
            Quantity = quantity,
            Price = quantity == 0 ? 0 : decimal.Round((amount / quantity / (rows[0].Instrument.Multiplier ?? 1)) ?? 0, 9),
            Amount = amount,
            Proceeds = rows.Sum(row => row.Proceeds),
            NetCash = rows.Sum(row => row.NetCash),
            NetCashWithBillable = rows.Sum(row => row.NetCash),
            Commission = rows.Sum(row => row.Commission),
            BrokerExecutionCommission = rows.Sum(row => row.Commission),
            Tax = rows.Sum(row => row.Tax),
            AccruedInt = rows.Sum(row => row.AccruedInt),
            Code = "",
            OrderType = "",
            IsAPIOrder = "",
        };
    }
}
