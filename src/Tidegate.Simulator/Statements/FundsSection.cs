using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>The statement of funds, currency by currency, each line with the balance after it.</summary>
internal static class FundsSection
{
    private const string Section = "StmtFunds";

    public static void Print(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var currency in window.Closing.Cash.Keys)
                Print(page, window, currency);
        }
    }

    private static void Print(StatementPage page, StatementWindow window, Currency currency)
    {
        var balance = window.Opening.Cash.GetValueOrDefault(currency);
        var opening = Begin(page, window, window.From, null, currency, window.Opening.Rates.GetValueOrDefault(currency));
        End(page, opening, "", "Starting Balance", null, balance);
        foreach (var day in window.Days())
        {
            foreach (var booking in day.Bookings)
            {
                var amount = 0m;
                foreach (var movement in booking.Movements)
                {
                    if (movement.Currency == currency)
                        amount += movement.Amount;
                }

                if (amount == 0)
                    continue;
                balance += amount;
                Line(page, window, day, booking, currency, amount, balance);
            }
        }

        var closing = Begin(page, window, window.SnapshotDay, null, currency, window.Rates.GetValueOrDefault(currency));
        End(page, closing, "", "Ending Balance", null, balance);
    }

    private static void Line(
        StatementPage page, StatementWindow window, BookDay day, Booking booking, Currency currency, decimal amount, decimal balance)
    {
        var rate = day.Close.Rates[currency];
        switch (booking.Event)
        {
            case BookEvent.Traded { Fill: var fill }:
                Trade(
                    page, Begin(page, window, day.Date, fill.Instrument, currency, rate), fill, fill.TransactionId, 1, currency, amount,
                    balance);
                break;
            case BookEvent.TradeCancelled { Original: var fill } cancelled:
                Trade(
                    page, Begin(page, window, day.Date, fill.Instrument, currency, rate), fill, cancelled.TransactionId, -1, currency,
                    amount, balance);
                break;
            case BookEvent.CashPosted { Posting: var posting }:
                var cash = Begin(page, window, day.Date, posting.Instrument, currency, rate);
                cash.Text("transactionID", TradesSection.Id(posting.TransactionId));
                End(page, cash, CodeOf(posting), posting.Description, amount, balance);
                break;
            case BookEvent.CorporateActionTaken { Action: var action }:
                var taken = Begin(page, window, day.Date, action.Instrument, currency, rate);
                taken.Text("transactionID", TradesSection.Id(action.TransactionId));
                End(page, taken, "CORP", action.Sentence, amount, balance);
                break;
            case BookEvent.Transferred { Transfer: var transfer }:
                var moved = Begin(page, window, day.Date, null, currency, rate);
                moved.Text("transactionID", TradesSection.Id(transfer.TransactionId));
                End(page, moved, "XFER", $"Transfer {(amount > 0 ? "from" : "to")} {transfer.Counterparty}", amount, balance);
                break;
            default:
                End(page, Begin(page, window, day.Date, null, currency, rate), "ADJ", "Position MTM", amount, balance);
                break;
        }
    }

    private static RawColumns Begin(
        StatementPage page, StatementWindow window, DateOnly day, Instrument? instrument, Currency currency, decimal rate)
    {
        var raw = page.Raw(Section, window, instrument, currency, rate);
        raw.Date("reportDate", day);
        raw.Date("date", day);
        return raw;
    }

    private static void Trade(
        StatementPage page, RawColumns raw, TradeFill fill, long transaction, int sign, Currency currency, decimal amount, decimal balance)
    {
        var quantity = sign * fill.Quantity;
        raw.Date("settleDate", fill.SettleDate);
        raw.Text("tradeID", TradesSection.Id(fill.TradeId));
        raw.Text("orderID", fill.OrderId == 0 ? "" : TradesSection.Id(fill.OrderId));
        raw.Text("transactionID", TradesSection.Id(transaction));
        raw.Text("buySell", fill.Quantity > 0 ? "BUY" : "SELL");
        raw.Decimal("tradeQuantity", quantity);
        raw.Decimal("tradePrice", fill.Price);
        raw.Decimal("tradeGross", currency == fill.Instrument.Currency ? sign * fill.Proceeds : 0);
        raw.Decimal("tradeCommission", sign > 0 && currency == fill.CommissionCurrency ? fill.Commission : 0);
        raw.Decimal("tradeTax", sign * fill.Taxes);
        var code = fill.Instrument.Class == AssetClass.Forex ? "FOREX" : fill.Quantity > 0 ? "BUY" : "SELL";
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{(fill.Quantity > 0 ? "Buy" : "Sell")} {quantity:0.####} {fill.Instrument.Description}{(sign < 0 ? " (Cancelled)" : "")}");
        End(page, raw, code, words, amount, balance);
    }

    private static void End(StatementPage page, RawColumns raw, string code, string words, decimal? amount, decimal balance)
    {
        raw.Text("activityCode", code);
        raw.Text("activityDescription", words);
        raw.Decimal("debit", amount < 0 ? amount : null);
        raw.Decimal("credit", amount > 0 ? amount : null);
        raw.Decimal("amount", amount ?? 0);
        raw.Decimal("balance", balance);
        raw.Text("levelOfDetail", "Currency");
        page.Write(raw.Row(Section, "StatementOfFundsLine"));
    }

    private static string CodeOf(CashPosting posting) => posting.Kind switch
    {
        CashKind.DepositWithdrawal => posting.Amount > 0 ? "DEP" : "WITH",
        CashKind.Dividend => "DIV",
        CashKind.PaymentInLieu => "PIL",
        CashKind.WithholdingTax => "FRTAX",
        CashKind.InterestReceived => "CINT",
        CashKind.InterestPaid => "DINT",
        CashKind.BondInterestReceived => "INTR",
        CashKind.BondInterestPaid => "INTP",
        CashKind.SalesTax => "STAX",
        CashKind.DebitCard => "DCARD",
        CashKind.CfdCharge => "CFD",
        _ => "OFEE",
    };
}
