using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Trades that were made at another broker and settle in this account; they do not stand among the trades.</summary>
internal static class TradeTransferSection
{
    private const string Section = "TradeTransfers";

    public static void Print(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                {
                    if (booking.Event is not BookEvent.Traded { Fill: { Kind: TradeKind.Away } fill })
                        continue;
                    var currency = fill.Instrument.Currency;
                    var raw = page.Raw(Section, window, fill.Instrument, currency, day.Close.Rates[currency]);
                    Columns(raw, fill, booking.Trade, day.Close);
                    page.Write(raw.Row(Section, "TradeTransfer"));
                }
            }
        }
    }

    private static void Columns(RawColumns raw, TradeFill fill, TradeOutcome outcome, DayClose close)
    {
        var instrument = fill.Instrument;
        var mark = close.Marks[instrument.Conid];
        var price = fill.Price - (fill.AwayCommission / instrument.Money(fill.Quantity, 1));
        raw.Text("tradeID", TradesSection.Id(fill.TradeId));
        raw.Date("reportDate", close.Date);
        raw.Date("tradeDate", DateOnly.FromDateTime(fill.At));
        raw.TimeOfDay("tradeTime", TimeOnly.FromDateTime(fill.At));
        raw.Date("settleDateTarget", fill.SettleDate);
        raw.Text("transactionType", "DvpTrade");
        raw.Text("exchange", "--");
        raw.Decimal("quantity", fill.Quantity);
        raw.Decimal("tradePrice", price);
        raw.Decimal("tradeMoney", instrument.Money(fill.Quantity, price));
        raw.Decimal("proceeds", fill.Proceeds);
        raw.Decimal("taxes", fill.Taxes);
        raw.Decimal("ibCommission", fill.Commission);
        raw.Text("ibCommissionCurrency", fill.CommissionCurrency.Code);
        raw.Decimal("netCash", fill.Proceeds + fill.Commission + fill.Taxes);
        raw.Decimal("closePrice", mark);
        raw.Text("openCloseIndicator", outcome.OpenClose);
        raw.Text("notes", fill.Notes);
        raw.Decimal("cost", outcome.Cost);
        raw.Decimal("fifoPnlRealized", outcome.Realized);
        raw.Decimal("fxPnl", 0);
        raw.Decimal("mtmPnl", instrument.Money(fill.Quantity, mark) + fill.Proceeds);
        raw.Decimal("origTradePrice", 0);
        raw.Text("origTradeDate", "");
        raw.Text("origTradeID", "");
        raw.Text("origOrderID", "0");
        raw.Text("transactionID", TradesSection.Id(fill.TransactionId));
        raw.Text("brokerName", "ELSEWHERE CLEARING LLC");
        raw.Text("brokerAccount", "1234-5678");
        raw.Decimal("awayBrokerCommission", fill.AwayCommission);
        raw.Decimal("regulatoryFee", 0);
        raw.Text("direction", "From");
        raw.Text("deliveredReceived", "Received");
        raw.Decimal("netTradeMoney", instrument.Money(fill.Quantity, fill.Price));
        raw.Decimal("netTradeMoneyInBase", instrument.Money(fill.Quantity, fill.Price) * close.Rates[instrument.Currency]);
        raw.Decimal("netTradePrice", fill.Price);
        raw.Text("levelOfDetail", "TRADE_TRANSFERS");
    }
}
