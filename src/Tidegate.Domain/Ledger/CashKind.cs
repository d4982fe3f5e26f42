namespace Tidegate.Domain.Ledger;

/// <summary>What moved cash; the broker's types and the cash side of trades, in groups.</summary>
public enum CashKind
{
    /// <summary>Money paid in.</summary>
    Deposit,

    /// <summary>Money taken out.</summary>
    Withdrawal,

    /// <summary>Dividends and payments in lieu; negative for a reversal.</summary>
    Dividend,

    /// <summary>Tax withheld; positive for a refund.</summary>
    WithholdingTax,

    /// <summary>Interest received or paid, coupons included.</summary>
    Interest,

    /// <summary>Fees and commission adjustments.</summary>
    Fee,

    /// <summary>What is paid for purchases.</summary>
    Purchase,

    /// <summary>What sales bring.</summary>
    Sale,

    /// <summary>Both legs of currency trades.</summary>
    Forex,

    /// <summary>The daily settlement of futures and contracts for difference.</summary>
    Variation,

    /// <summary>Commissions of trades.</summary>
    Commission,

    /// <summary>Transaction taxes of trades.</summary>
    TradeTax,

    /// <summary>Money of corporate actions.</summary>
    CorporateAction,

    /// <summary>Cash that came from or went to another account.</summary>
    Transfer,

    /// <summary>A type of the broker's that is not known here; it moves cash all the same.</summary>
    Other,
}
