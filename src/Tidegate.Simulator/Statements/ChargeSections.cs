using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Small charges and gifts. Charges for contracts for difference and card payments stand here alone; the others are told again, in
/// detail, by a row that names the cash transaction.
/// </summary>
internal static class ChargeSections
{
    private const decimal SalesTaxRate = 0.19m;

    public static void CfdCharges(StatementPage page)
    {
        foreach (var (window, day, posting, rate) in Postings(page, CashKind.CfdCharge))
        {
            page.Write(new CfdChargeRow
            {
                Owner = window.Owner,
                Currency = posting.Currency.Code,
                FxRateToBase = rate,
                ReportDate = day,
                Date = day,
                DateTime = page.Wall(posting.At),
                Amount = posting.Amount,
                Received = Math.Max(0, posting.Amount),
                Paid = Math.Min(0, posting.Amount),
                Total = posting.Amount,
                ActivityDescription = posting.Description,
                TransactionID = TradesSection.Id(posting.TransactionId),
                LevelOfDetail = "DETAIL",
            });
        }
    }

    public static void DebitCard(StatementPage page)
    {
        foreach (var (window, day, posting, rate) in Postings(page, CashKind.DebitCard))
        {
            page.Write(new DebitCardActivityRow
            {
                Owner = window.Owner,
                Currency = posting.Currency.Code,
                FxRateToBase = rate,
                AssetCategory = "",
                Status = "Settled",
                ReportDate = day,
                PostingDate = day,
                TransactionDateTime = page.Wall(posting.At),
                Category = "RETAIL",
                MerchantNameLocation = posting.Description,
                Amount = posting.Amount,
            });
        }
    }

    public static void ClientFees(StatementPage page)
    {
        foreach (var (window, day, posting, rate) in Postings(page, CashKind.ClientFee))
        {
            page.Write(new ClientFeeRow
            {
                Owner = window.Owner,
                Currency = posting.Currency.Code,
                FxRateToBase = rate,
                FeeType = posting.Description,
                Date = new FlexTime(day),
                SettleDate = posting.SettleDate,
                Revenue = 0,
                Expense = posting.Amount,
                Net = posting.Amount,
                RevenueInBase = 0,
                ExpenseInBase = posting.Amount * rate,
                NetInBase = posting.Amount * rate,
                LevelOfDetail = "DETAIL",
            });
        }
    }

    public static void SalesTaxes(StatementPage page)
    {
        foreach (var (window, day, posting, rate) in Postings(page, CashKind.SalesTax))
        {
            page.Write(new SalesTaxRow
            {
                Owner = window.Owner,
                Currency = posting.Currency.Code,
                FxRateToBase = rate,
                Date = day,
                Country = "Germany",
                TaxType = "VAT",
                Payer = window.AccountId,
                TaxableDescription = posting.Description,
                TaxableAmount = decimal.Round(posting.Amount / SalesTaxRate, 2),
                TaxRate = SalesTaxRate,
                SalesTax = posting.Amount,
                TaxableTransactionID = "",
                TransactionID = TradesSection.Id(posting.TransactionId),
                Code = "",
            });
        }
    }

    public static void Grants(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is not BookEvent.Granted { Grant: var grant })
                    continue;
                var currency = grant.Instrument.Currency;
                page.Write(new StockGrantActivityRow
                {
                    Owner = window.Owner,
                    Currency = currency.Code,
                    FxRateToBase = window.Totals.RateOn(day, currency),
                    Instrument = page.Instrument(grant.Instrument),
                    ReportDate = day,
                    ActivityDescription = "Stock Award Grant for Cash Deposit",
                    AwardDate = DateOnly.FromDateTime(grant.At),
                    VestingDate = grant.Vests,
                    Quantity = grant.Quantity,
                    Price = grant.Price,
                    Value = grant.Value,
                });
            }
        }
    }

    private static IEnumerable<(StatementWindow Window, DateOnly Day, CashPosting Posting, decimal Rate)> Postings(
        StatementPage page, CashKind kind) =>
        from window in page.Windows
        from other in window.Totals.Others
        let posted = other.Booking.Event as BookEvent.CashPosted
        where posted is not null && posted.Posting.Kind == kind
        select (window, other.Day, posted.Posting, window.Totals.RateOn(other.Day, posted.Posting.Currency));
}
