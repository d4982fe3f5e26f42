using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Trades at the ticked levels: order, its executions, each with the lots that it closed; then the summaries of the window.
/// </summary>
internal static class TradesSection
{
    public static void Print(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var summaries = new TradeSummaries();
            foreach (var day in window.Days())
            {
                var bookings = day.Bookings.Where(booking => IsShown(page, window, booking)).ToList();
                for (var i = 0; i < bookings.Count;)
                {
                    var count = 1;
                    while (i + count < bookings.Count && OrderOf(bookings[i]) != 0 && OrderOf(bookings[i]) == OrderOf(bookings[i + count]))
                        count++;
                    Order(page, window, day, bookings.GetRange(i, count), summaries);
                    i += count;
                }
            }

            summaries.Print(page);
        }
    }

    public static void Taxes(StatementPage page)
    {
        const string Section = "TransactionTaxes";
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                {
                    var (fill, sign) = FillOf(booking);
                    if (fill is null || fill.Taxes == 0 || !IsShown(page, window, booking))
                        continue;
                    var currency = fill.Instrument.Currency;
                    var raw = page.Raw(Section, window, fill.Instrument, currency, day.Close.Rates[currency]);
                    raw.Date("date", DateOnly.FromDateTime(fill.At));
                    raw.Text("taxDescription", "Transaction Tax");
                    raw.Decimal("quantity", sign * fill.Quantity);
                    raw.Date("reportDate", day.Date);
                    raw.Decimal("taxAmount", sign * fill.Taxes);
                    raw.Text("tradeId", Id(fill.TradeId));
                    raw.Decimal("tradePrice", fill.Price);
                    raw.Text("source", "TRADE");
                    raw.Text("code", "");
                    raw.Text("levelOfDetail", "DETAIL");
                    page.Write(raw.Row(Section, "TransactionTax"));
                }
            }
        }
    }

    /// <summary>A number of the broker as text.</summary>
    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static (TradeFill? Fill, int Sign) FillOf(Booking booking) => booking.Event switch
    {
        BookEvent.Traded traded => (traded.Fill, 1),
        BookEvent.TradeCancelled cancelled => (cancelled.Original, -1),
        _ => (null, 0),
    };

    private static bool IsShown(StatementPage page, StatementWindow window, Booking booking)
    {
        var id = booking.Event switch
        {
            BookEvent.Traded { Fill: { Kind: not TradeKind.Away } fill } => fill.TransactionId,
            BookEvent.TradeCancelled cancelled => cancelled.TransactionId,
            _ => 0,
        };
        return id != 0 && (page.Query.CancelPairs || !window.Totals.Pairs.Contains(id));
    }

    /// <summary>The order whose fills stand together; a cancel and a re-booking stand alone.</summary>
    private static long OrderOf(Booking booking) => booking.Event is BookEvent.Traded { Fill: { Rebooks: null } fill } ? fill.OrderId : 0;

    private static void Order(StatementPage page, StatementWindow window, BookDay day, List<Booking> fills, TradeSummaries summaries)
    {
        var rows = fills.ConvertAll(booking => Execution(page, window, day, booking));
        if (page.Query.Trades.HasFlag(TradeLevels.Orders) && OrderOf(fills[0]) != 0)
            page.Write(TradeSummaries.Order(rows));
        for (var i = 0; i < rows.Count; i++)
        {
            summaries.Add(page.Query.Trades, rows[i]);
            if (page.Query.Trades.HasFlag(TradeLevels.Executions))
                page.Write(rows[i]);
            if (page.Query.Trades.HasFlag(TradeLevels.ClosedLots))
            {
                // An inherited commission is shown by the first lot.
                var inherited = rows[i].FifoPnlRealized!.Value - fills[i].Trade.Realized;
                foreach (var lot in fills[i].Trade.ClosedLots)
                {
                    var shown = lot with { Realized = lot.Realized + inherited };
                    page.Write(ClosedLotRow(rows[i], shown, FillOf(fills[i]).Fill!.Instrument));
                    inherited = 0;
                }
            }

            if (page.Query.Trades.HasFlag(TradeLevels.WashSales))
            {
                foreach (var row in WashSaleRows.Of(rows[i], fills[i]))
                    page.Write(row);
            }
        }
    }

    private static TradeRow Execution(StatementPage page, StatementWindow window, BookDay day, Booking booking)
    {
        var (fill, sign) = FillOf(booking);
        var instrument = fill!.Instrument;
        var cancel = booking.Event as BookEvent.TradeCancelled;
        var rate = day.Close.Rates[instrument.Currency];
        var mark = day.Close.Marks.GetValueOrDefault(instrument.Conid);
        var quantity = sign * fill.Quantity;
        var proceeds = sign * fill.Proceeds;
        var taxes = sign * fill.Taxes;
        // With its pair left out, the booking that stays shows what the trade cost.
        var inherited = !page.Query.CancelPairs && fill.Rebooks is { } replaced && window.Totals.Pairs.Contains(replaced.TransactionId)
            ? replaced.Commission
            : 0;
        var commission = cancel is null ? fill.Commission + inherited : 0;
        var forex = instrument.Class == AssetClass.Forex;
        var mtm = instrument.Money(quantity, mark) + proceeds;
        var netCash = forex ? 0 : (instrument.SettlesDaily ? mtm : proceeds) + commission + taxes;
        var at = cancel?.At ?? fill.At;
        var original = cancel?.Original;
        return new TradeRow
        {
            Element = "Trade",
            AccountId = window.AccountId,
            AcctAlias = window.Profile.Alias,
            Model = window.Model,
            Currency = instrument.Currency.Code,
            FxRateToBase = rate,
            Instrument = page.Instrument(instrument),
            TradeID = cancel is null ? Id(fill.TradeId) : "",
            ReportDate = day.Date,
            DateTime = StatementWindow.Wall(at),
            TradeDate = DateOnly.FromDateTime(at),
            TradeTime = page.Query.SplitTradeTime ? TimeOnly.FromDateTime(at) : null,
            Quantity = quantity,
            TradePrice = fill.Price,
            IbCommission = commission,
            IbCommissionCurrency = fill.CommissionCurrency.Code,
            BuySell = (fill.Quantity > 0 ? "BUY" : "SELL") + (cancel is null ? "" : " (Ca.)"),
            IbOrderID = fill.OrderId == 0 ? "" : Id(fill.OrderId),
            TransactionID = Id(cancel?.TransactionId ?? fill.TransactionId),
            IbExecID = cancel is null ? fill.ExecId : "",
            ExtExecID = "N/A",
            OrderTime = fill.OrderId == 0 ? null : StatementWindow.Wall(fill.OrderTime),
            LevelOfDetail = "EXECUTION",
            TransactionType = cancel is not null ? "TradeCancel" : fill.Kind switch
            {
                TradeKind.Book => "BookTrade",
                TradeKind.Fraction => "FracShare",
                _ => "ExchTrade",
            },
            Proceeds = proceeds,
            Taxes = taxes,
            NetCash = netCash,
            RelatedTradeID = "",
            SettleDateTarget = fill.SettleDate,
            Exchange = fill.Exchange.Length == 0 ? "--" : fill.Exchange,
            TradeMoney = instrument.Money(quantity, fill.Price),
            ClosePrice = mark,
            OpenCloseIndicator = booking.Trade.OpenClose,
            Notes = Notes(fill, cancel is not null),
            Cost = booking.Trade.OpenClose == "O" ? booking.Trade.Cost - inherited : booking.Trade.Cost,
            FifoPnlRealized = booking.Trade.OpenClose == "C" ? booking.Trade.Realized + inherited : booking.Trade.Realized,
            MtmPnl = mtm,
            OrigTradePrice = original?.Price ?? 0,
            OrigTradeDate = original is null ? null : DateOnly.FromDateTime(original.At),
            OrigTradeID = original is null ? "" : Id(original.TradeId),
            OrigOrderID = original is null ? "0" : Id(original.OrderId),
            OrigTransactionID = original is null ? "0" : Id(original.TransactionId),
            RelatedTransactionID = "",
            OrderReference = fill.OrderReference,
            ExchOrderId = "N/A",
            ChangeInPrice = 0,
            ChangeInQuantity = 0,
            OrderType = fill.OrderType,
            TraderID = "",
            IsAPIOrder = fill.OrderReference.Length > 0 ? "Y" : "N",
            AccruedInt = fill.AccruedInterest,
            InitialInvestment = "",
            FxPnl = 0,
            CapitalGainsPnl = booking.Trade.OpenClose == "C" ? booking.Trade.Realized + inherited : booking.Trade.Realized,
            NetCashInBase = netCash * rate,
        };
    }

    private static string Notes(TradeFill fill, bool cancelled) =>
        !cancelled ? fill.Notes : fill.Notes.Length == 0 ? "Ca" : fill.Notes + ";Ca";

    private static TradeRow ClosedLotRow(TradeRow closing, ClosedLot lot, Instrument instrument) => new()
    {
        Element = "Lot",
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
        Quantity = Math.Abs(lot.Taken.Quantity),
        TradePrice = decimal.Round(Math.Abs(lot.Taken.Cost / instrument.Money(lot.Taken.Quantity, 1)), 9),
        OpenCloseIndicator = closing.OpenCloseIndicator,
        Notes = lot.LongTerm ? "LT" : "ST",
        Cost = lot.Taken.Cost,
        FifoPnlRealized = lot.Realized,
        FxPnl = 0,
        TransactionID = Id(lot.Taken.TransactionId),
        BuySell = closing.BuySell,
        OpenDateTime = StatementWindow.Wall(lot.Taken.Opened),
        HoldingPeriodDateTime = StatementWindow.Wall(lot.Taken.Opened),
        LevelOfDetail = "CLOSED_LOT",
    };
}
