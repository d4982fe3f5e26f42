namespace Tidegate.Simulator.Books;

/// <summary>The line of the cash report on which a movement stands.</summary>
public enum CashLine
{
    /// <summary>Commissions of securities and futures.</summary>
    Commissions,

    /// <summary>Commissions of currency trades; the cash report sums them with the others, the change in net worth does not.</summary>
    ForexCommissions,

    /// <summary>Money in.</summary>
    Deposits,

    /// <summary>Money out.</summary>
    Withdrawals,

    /// <summary>Cash moved between own accounts.</summary>
    InternalTransfers,

    /// <summary>Cash that came with an account from elsewhere.</summary>
    AccountTransfers,

    /// <summary>Dividends and their reversals.</summary>
    Dividends,

    /// <summary>Payments in lieu of dividends.</summary>
    PaymentInLieu,

    /// <summary>Tax withheld and refunded.</summary>
    WithholdingTax,

    /// <summary>Interest on cash.</summary>
    BrokerInterest,

    /// <summary>Coupons and accrued interest of bond trades.</summary>
    BondInterest,

    /// <summary>Fees.</summary>
    OtherFees,

    /// <summary>Daily variation of futures.</summary>
    CashSettlingMtm,

    /// <summary>Money of securities sold.</summary>
    NetTradesSales,

    /// <summary>Money of securities bought.</summary>
    NetTradesPurchases,

    /// <summary>The incoming leg of a currency trade; the cash report counts it as a sale.</summary>
    ForexSales,

    /// <summary>The outgoing leg of a currency trade; the cash report counts it as a purchase.</summary>
    ForexPurchases,

    /// <summary>Taxes on transactions.</summary>
    TransactionTax,

    /// <summary>Fees of advisers.</summary>
    ClientFees,

    /// <summary>Sales tax.</summary>
    SalesTax,

    /// <summary>Charges for contracts for difference.</summary>
    CfdCharges,

    /// <summary>Payments by debit card.</summary>
    DebitCardActivity,

    /// <summary>Money of corporate actions; the cash report has no line of its own for it.</summary>
    Other,
}
