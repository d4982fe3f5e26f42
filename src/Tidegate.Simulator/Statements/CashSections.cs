using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Cash transactions and what is accrued before it becomes one.</summary>
internal static class CashSections
{
    public static void Transactions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var rows = new List<(CashPosting Posting, CashTransactionRow Row)>();
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is BookEvent.CashPosted { Posting: { Kind: not (CashKind.CfdCharge or CashKind.DebitCard) } posting })
                    rows.Add((posting, Detail(page, window, day, posting)));
            }

            if (page.Query.Cash.HasFlag(CashLevels.Summary))
            {
                foreach (var group in rows.GroupBy(
                    row => (row.Row.ActionID, row.Row.Type, row.Row.SettleDate, row.Row.Currency, row.Row.Instrument.Description)))
                    page.Write(Summary([.. group.Select(row => row.Row)]));
            }

            if (page.Query.Cash.HasFlag(CashLevels.Detail))
            {
                foreach (var (_, row) in rows)
                    page.Write(row);
            }
        }
    }

    public static void InterestAccruals(StatementPage page)
    {
        const string Section = "InterestAccruals";
        foreach (var window in page.Windows)
        {
            var totals = window.Totals;
            var currencies = window.Opening.BrokerInterest.Keys.Concat(window.Opening.BondInterest.Keys)
                .Concat(totals.InterestAccrued.Keys).Concat(totals.InterestReversed.Keys).Distinct().Order().ToList();
            decimal Base(AccountBooks books) =>
                currencies.Sum(currency => WindowTotals.Interest(books, currency) * books.Rates.GetValueOrDefault(currency));
            Write(
                "BASE_SUMMARY", Base(window.Opening), totals.InterestAccruedInBase, totals.InterestReversedInBase,
                totals.InterestTranslation, Base(window.Closing));
            foreach (var currency in currencies)
            {
                Write(
                    currency.Code, WindowTotals.Interest(window.Opening, currency), totals.InterestAccrued.GetValueOrDefault(currency),
                    totals.InterestReversed.GetValueOrDefault(currency), 0, WindowTotals.Interest(window.Closing, currency));
            }

            void Write(string currency, decimal starting, decimal accrued, decimal reversed, decimal translation, decimal ending)
            {
                var raw = page.Raw(Section, window);
                raw.Text("currency", currency);
                raw.Date("fromDate", window.From);
                raw.Date("toDate", window.To);
                raw.Decimal("startingAccrualBalance", starting);
                raw.Decimal("interestAccrued", accrued);
                raw.Decimal("accrualReversal", reversed);
                raw.Decimal("fxTranslation", translation);
                raw.Decimal("endingAccrualBalance", ending);
                page.Write(raw.Row(Section, "InterestAccrualsCurrency"));
            }
        }
    }

    public static void DividendAccrualChanges(StatementPage page)
    {
        const string Section = "ChangeInDividendAccruals";
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Accrual is not { } accrual)
                    continue;
                var sign = booking.Event is BookEvent.DividendDeclared ? 1 : -1;
                var rate = window.Totals.Closes.Find(close => close.Date == day)!.Rates[accrual.Instrument.Currency];
                var raw = page.Raw(Section, window, accrual.Instrument, accrual.Instrument.Currency, rate);
                raw.Date("reportDate", day);
                raw.Date("date", day);
                Amounts(raw, accrual, sign);
                raw.Text("code", sign > 0 ? "Po" : "Re");
                page.Write(raw.Row(Section, "ChangeInDividendAccrual"));
            }
        }
    }

    public static void OpenDividendAccruals(StatementPage page)
    {
        const string Section = "OpenDividendAccruals";
        foreach (var window in page.Windows)
        {
            foreach (var accrual in window.Closing.Dividends.Values)
            {
                var raw = page.Raw(
                    Section, window, accrual.Instrument, accrual.Instrument.Currency, window.Rates[accrual.Instrument.Currency]);
                Amounts(raw, accrual, 1);
                raw.Text("code", "");
                page.Write(raw.Row(Section, "OpenDividendAccrual"));
            }
        }
    }

    /// <summary>The broker's text for a kind of cash row.</summary>
    public static string TypeOf(CashKind kind) => kind switch
    {
        CashKind.DepositWithdrawal => "Deposits/Withdrawals",
        CashKind.Dividend => "Dividends",
        CashKind.PaymentInLieu => "Payment In Lieu Of Dividends",
        CashKind.WithholdingTax => "Withholding Tax",
        CashKind.InterestReceived => "Broker Interest Received",
        CashKind.InterestPaid => "Broker Interest Paid",
        CashKind.BondInterestReceived => "Bond Interest Received",
        CashKind.BondInterestPaid => "Bond Interest Paid",
        CashKind.OtherFee => "Other Fees",
        CashKind.ClientFee => "Client Fees",
        CashKind.SalesTax => "Sales Tax",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Amounts(RawColumns raw, DividendAccrual accrual, int sign)
    {
        raw.Date("exDate", accrual.ExDate);
        raw.Date("payDate", accrual.PayDate);
        raw.Decimal("quantity", accrual.Quantity);
        raw.Decimal("tax", sign * accrual.Tax);
        raw.Decimal("fee", 0);
        raw.Decimal("grossRate", accrual.GrossRate);
        raw.Decimal("grossAmount", sign * accrual.Gross);
        raw.Decimal("netAmount", sign * accrual.Net);
        raw.Text("actionID", TradesSection.Id(accrual.ActionId));
        raw.Text("fromAcct", "");
        raw.Text("toAcct", "");
    }

    private static CashTransactionRow Detail(StatementPage page, StatementWindow window, DateOnly day, CashPosting posting) => new()
    {
        AccountId = window.AccountId,
        AcctAlias = window.Profile.Alias,
        Model = window.Model,
        Currency = posting.Currency.Code,
        FxRateToBase = window.Totals.Closes.Find(close => close.Date == day)!.Rates[posting.Currency],
        // The column "description" is the sentence here, not the instrument's name.
        Instrument = page.Instrument(posting.Instrument) with { Description = posting.Description },
        DateTime = StatementWindow.Wall(posting.At),
        SettleDate = posting.SettleDate,
        Amount = posting.Amount,
        Type = TypeOf(posting.Kind),
        TradeID = posting.TradeId == 0 ? "" : TradesSection.Id(posting.TradeId),
        Code = posting.Code,
        TransactionID = TradesSection.Id(posting.TransactionId),
        ReportDate = day,
        ExDate = posting.ExDate,
        ActionID = posting.ActionId == 0 ? "" : TradesSection.Id(posting.ActionId),
        LevelOfDetail = "DETAIL",
    };

    private static CashTransactionRow Summary(List<CashTransactionRow> details) => details[0] with
    {
        AccountId = "-",
        AcctAlias = "",
        Amount = details.Sum(row => row.Amount),
        DateTime = new FlexTime(details[0].DateTime!.Value.Date),
        TransactionID = "",
        TradeID = "",
        LevelOfDetail = "SUMMARY",
    };
}
