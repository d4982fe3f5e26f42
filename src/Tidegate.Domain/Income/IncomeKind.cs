namespace Tidegate.Domain.Income;

/// <summary>Kinds of income and of what lessens it (performance.md §13).</summary>
public enum IncomeKind
{
    /// <summary>Dividends.</summary>
    Dividend,

    /// <summary>Payments in lieu of dividends.</summary>
    PaymentInLieu,

    /// <summary>Interest on cash, received or paid.</summary>
    Interest,

    /// <summary>Coupons of bonds, with accrued interest of purchases and sales.</summary>
    Coupon,

    /// <summary>What lending shares brings.</summary>
    Lending,

    /// <summary>Fees, negative; refunds positive. Commissions of trades are not among them.</summary>
    Fee,

    /// <summary>Other income.</summary>
    Other,
}
