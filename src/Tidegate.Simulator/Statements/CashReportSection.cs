using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Cash by currency over the window, and all of it in base currency.</summary>
internal static class CashReportSection
{
    public static void Print(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var totals = window.Totals;
            decimal Base(AccountBooks books, Func<Currency, decimal> balance) =>
                books.Cash.Keys.Sum(currency => balance(currency) * books.Rates[currency]);
            var closing = window.Closing;
            Write(page, Row(
                window, "BASE_SUMMARY", "BaseCurrency", totals.CashInBase,
                Base(window.Opening, currency => window.Opening.Cash[currency]),
                Base(closing, currency => closing.Cash[currency]),
                Base(closing, currency => Unsettled(closing, currency)),
                totals.CashTranslation));
            foreach (var (currency, ending) in closing.Cash)
            {
                Write(page, Row(
                    window, currency.Code, "Currency", line => totals.Cash(currency, line), window.Opening.Cash.GetValueOrDefault(currency),
                    ending, Unsettled(closing, currency), 0));
            }
        }
    }

    private static void Write(StatementPage page, CashReportRow row)
    {
        page.Write(row);
        if (page.Query.Model.Length > 0)
            page.Write(row with { Model = "" });
    }

    private static decimal Unsettled(AccountBooks books, Currency currency) =>
        books.Unsettled.Where(movement => movement.Currency == currency).Sum(movement => movement.Amount);

    private static CashReportRow Row(
        StatementWindow window, string currency, string level, Func<CashLine, decimal> line, decimal starting, decimal ending,
        decimal unsettled,
        decimal translation)
    {
        var variation = line(CashLine.CashSettlingMtm);
        return new CashReportRow
        {
            AccountId = window.AccountId,
            AcctAlias = window.Profile.Alias,
            Model = window.Model,
            Currency = currency,
            LevelOfDetail = level,
            FromDate = window.From,
            ToDate = window.To,
            StartingCash = starting,
            Commissions = line(CashLine.Commissions) + line(CashLine.ForexCommissions),
            Deposits = line(CashLine.Deposits),
            Withdrawals = line(CashLine.Withdrawals),
            DepositWithdrawals = line(CashLine.Deposits) + line(CashLine.Withdrawals),
            AccountTransfers = line(CashLine.AccountTransfers),
            InternalTransfers = line(CashLine.InternalTransfers),
            Dividends = line(CashLine.Dividends),
            PaymentInLieu = line(CashLine.PaymentInLieu),
            WithholdingTax = line(CashLine.WithholdingTax),
            BrokerInterest = line(CashLine.BrokerInterest),
            BondInterest = line(CashLine.BondInterest),
            BrokerFees = 0,
            ClientFees = line(CashLine.ClientFees),
            AdvisorFees = 0,
            OtherFees = line(CashLine.OtherFees),
            OtherIncome = 0,
            CashSettlingMtm = variation,
            RealizedVm = 0,
            CfdCharges = line(CashLine.CfdCharges),
            NetTradesSales = line(CashLine.NetTradesSales) + line(CashLine.ForexSales),
            NetTradesPurchases = line(CashLine.NetTradesPurchases) + line(CashLine.ForexPurchases),
            TransactionTax = line(CashLine.TransactionTax),
            SalesTax = line(CashLine.SalesTax),
            DebitCardActivity = line(CashLine.DebitCardActivity),
            FxTranslationGainLoss = translation,
            Other = line(CashLine.Other),
            EndingCash = ending,
            EndingSettledCash = ending - unsettled,
            // The segments add up to the plain value; only variation of futures is one of commodities here.
            Unknown =
            [
                Segment("startingCashSec", starting), Segment("startingCashCom", 0),
                Segment("dividendsSec", line(CashLine.Dividends)), Segment("dividendsCom", 0),
                Segment("cashSettlingMtmSec", 0), Segment("cashSettlingMtmCom", variation),
                Segment("endingCashSec", ending), Segment("endingCashCom", 0),
            ],
        };
    }

    private static KeyValuePair<string, string> Segment(string name, decimal value) =>
        KeyValuePair.Create(name, value.ToString("0.############################", CultureInfo.InvariantCulture));
}
