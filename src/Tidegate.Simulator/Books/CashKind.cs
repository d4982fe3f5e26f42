namespace Tidegate.Simulator.Books;

/// <summary>What a cash posting is; each has the broker's text as <c>type</c>.</summary>
public enum CashKind
{
    /// <summary>Money in or out; the sign tells.</summary>
    DepositWithdrawal,

    /// <summary>Dividend, negative for its reversal.</summary>
    Dividend,

    /// <summary>What a short position pays instead of the dividend.</summary>
    PaymentInLieu,

    /// <summary>Tax withheld, positive for a refund.</summary>
    WithholdingTax,

    /// <summary>Interest on cash, received.</summary>
    InterestReceived,

    /// <summary>Interest on borrowed cash, paid.</summary>
    InterestPaid,

    /// <summary>Coupon, or accrued interest received with a sale of a bond.</summary>
    BondInterestReceived,

    /// <summary>Accrued interest paid with a purchase of a bond.</summary>
    BondInterestPaid,

    /// <summary>Market data and other fees, positive for a refund.</summary>
    OtherFee,

    /// <summary>What an adviser charges a client.</summary>
    ClientFee,

    /// <summary>Sales tax on a fee.</summary>
    SalesTax,

    /// <summary>Charge for contracts for difference; it stands in a section of its own.</summary>
    CfdCharge,

    /// <summary>Payment by debit card; it stands in a section of its own.</summary>
    DebitCard,
}
