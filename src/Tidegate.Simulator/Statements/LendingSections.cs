using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Shares that are lent: what began and ended, what is out, the fee of each day, and how many shares are at the broker.</summary>
internal static class LendingSections
{
    private const string ManagedLoan = "ManagedLoan";

    public static void Activities(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is not BookEvent.Lent { Loan: var loan })
                    continue;
                page.Write(new SlbActivityRow
                {
                    Owner = window.Owner,
                    Currency = loan.Instrument.Currency.Code,
                    FxRateToBase = window.Totals.RateOn(day, loan.Instrument.Currency),
                    Instrument = page.Instrument(loan.Instrument),
                    Date = day,
                    SlbTransactionId = loan.LoanId,
                    ActivityDescription = loan.Quantity > 0 ? "New Loan Allocation" : "Loan Return",
                    Type = ManagedLoan,
                    Exchange = "",
                    // The broker counts shares that leave for a borrower below zero.
                    Quantity = -loan.Quantity,
                    FeeRate = loan.FeePercent,
                    CollateralAmount = loan.Quantity > 0 ? loan.Collateral : -loan.Collateral,
                    MarkQuantity = 0,
                    MarkPriorPrice = 0,
                    MarkCurrentPrice = 0,
                });
            }
        }
    }

    public static void OpenContracts(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var loan in window.Closing.Loans.Values)
            {
                page.Write(new SlbOpenContractRow
                {
                    Owner = window.Owner,
                    Currency = loan.Instrument.Currency.Code,
                    FxRateToBase = window.Rates[loan.Instrument.Currency],
                    Instrument = page.Instrument(loan.Instrument),
                    Date = window.SnapshotDay,
                    Type = ManagedLoan,
                    SlbTransactionId = loan.LoanId,
                    Exchange = "",
                    Quantity = -loan.Quantity,
                    FeeRate = loan.FeePercent,
                    CollateralAmount = loan.Collateral,
                });
            }
        }
    }

    public static void Fees(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is not BookEvent.LoanFeeAccrued { Fee: var fee })
                    continue;
                page.Write(new SlbFeeRow
                {
                    Owner = window.Owner,
                    Currency = fee.Loan.Instrument.Currency.Code,
                    FxRateToBase = window.Totals.RateOn(day, fee.Loan.Instrument.Currency),
                    Instrument = page.Instrument(fee.Loan.Instrument),
                    ValueDate = day,
                    StartDate = day,
                    Type = ManagedLoan,
                    Exchange = "",
                    SlbTransactionId = fee.Loan.LoanId,
                    Quantity = -fee.Loan.Quantity,
                    CollateralAmount = fee.Loan.Collateral,
                    FeeRate = fee.Loan.FeePercent,
                    Fee = fee.Gross,
                    CarryCharge = 0,
                    TicketCharge = 0,
                    TotalCharges = 0,
                    MarketFeeRate = fee.Loan.FeePercent,
                    GrossLendFee = fee.Gross,
                    NetLendFeeRate = fee.Loan.FeePercent / 2,
                    NetLendFee = fee.Net,
                    Code = "Po",
                });
            }
        }
    }

    public static void NetStockPositions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var position in window.Closing.Positions.Values)
            {
                var stock = position.Instrument;
                if (stock.Class != Domain.Instruments.AssetClass.Stock)
                    continue;
                var lent = window.Closing.Loans.Values.Where(loan => loan.Instrument.Conid == stock.Conid).Sum(loan => loan.Quantity);
                page.Write(new NetStockPositionRow
                {
                    Owner = window.Owner,
                    Currency = stock.Currency.Code,
                    Instrument = page.Instrument(stock),
                    ReportDate = window.SnapshotDay,
                    SharesAtIb = position.Quantity - lent,
                    SharesBorrowed = 0,
                    SharesLent = lent,
                    NetShares = position.Quantity,
                });
            }
        }
    }
}
