using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>A fact that the books of an account take in. Facts belong to the day whose close follows them.</summary>
public abstract record BookEvent
{
    private BookEvent()
    {
    }

    /// <summary>An execution, a currency conversion or a book trade.</summary>
    public sealed record Traded(TradeFill Fill) : BookEvent;

    /// <summary>A trade is taken back; its commission stays. See <see cref="AccountBooks.CanCancel"/>.</summary>
    /// <param name="Original">The trade.</param>
    /// <param name="TransactionId">Of the cancel itself.</param>
    /// <param name="At">New York wall time of the cancel.</param>
    public sealed record TradeCancelled(TradeFill Original, long TransactionId, DateTime At) : BookEvent;

    /// <summary>Money comes or goes.</summary>
    public sealed record CashPosted(CashPosting Posting) : BookEvent;

    /// <summary>A dividend is declared.</summary>
    public sealed record DividendDeclared(DividendAccrual Accrual) : BookEvent;

    /// <summary>A declared dividend is taken out of the accruals, because it is paid or was wrong.</summary>
    public sealed record DividendAccrualReversed(long ActionId) : BookEvent;

    /// <summary>Interest of one day on cash, or on bonds.</summary>
    public sealed record InterestAccrued(Currency Currency, decimal Amount, bool OnBonds) : BookEvent;

    /// <summary>Accrued interest is taken out of the accruals, because it was posted; the amount has the sign of the change.</summary>
    public sealed record InterestAccrualReversed(Currency Currency, decimal Amount, bool OnBonds) : BookEvent;

    /// <summary>A corporate action takes effect.</summary>
    public sealed record CorporateActionTaken(CorporateAction Action) : BookEvent;

    /// <summary>A position or cash comes from or goes to another account.</summary>
    public sealed record Transferred(AssetTransfer Transfer) : BookEvent;

    /// <summary>Shares are given to the owner.</summary>
    public sealed record Granted(StockGrant Grant) : BookEvent;

    /// <summary>Shares are lent out or come back. Position and cash stay.</summary>
    public sealed record Lent(StockLoan Loan) : BookEvent;

    /// <summary>A day's fee for lent shares. Cash stays until the month is paid.</summary>
    public sealed record LoanFeeAccrued(LoanFee Fee) : BookEvent;

    /// <summary>The day ends: positions are marked, futures settle, net worth is struck.</summary>
    /// <param name="Date">The trading day.</param>
    /// <param name="Marks">Price of each instrument that is held or was traded on the day, by contract number.</param>
    /// <param name="Rates">Base currency for one unit of each currency.</param>
    public sealed record DayClosed(
        DateOnly Date, ImmutableDictionary<long, decimal> Marks, ImmutableSortedDictionary<Currency, decimal> Rates) : BookEvent;
}
