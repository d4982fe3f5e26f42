namespace Tidegate.Domain.Portfolio;

/// <summary>What moves net worth from one day to another (performance.md §19, NAV bridge).</summary>
public enum BridgeItem
{
    /// <summary>Money paid in.</summary>
    Deposits,

    /// <summary>Money taken out, with a debit card too.</summary>
    Withdrawals,

    /// <summary>Cash and positions that came from another account; positions at the market value of the day.</summary>
    TransfersIn,

    /// <summary>Cash and positions that went to another account; positions at the market value of the day.</summary>
    TransfersOut,

    /// <summary>Shares granted, at their value.</summary>
    Grants,

    /// <summary>Results of closings, commissions and taxes of both sides inside, at the rate of the closing's day.</summary>
    Realized,

    /// <summary>Change of the unrealized results, commissions of the openings inside, at the closing rate.</summary>
    Unrealized,

    /// <summary>Dividends.</summary>
    Dividends,

    /// <summary>Payments in lieu of dividends.</summary>
    PaymentsInLieu,

    /// <summary>Interest on cash.</summary>
    Interest,

    /// <summary>Coupons, with accrued interest bought and sold.</summary>
    Coupons,

    /// <summary>What lending shares brings.</summary>
    Lending,

    /// <summary>Tax withheld, less what came back.</summary>
    WithholdingTax,

    /// <summary>Fees.</summary>
    Fees,

    /// <summary>Commissions that are in no result: of currency trades, and those charged in another currency than the trade's.</summary>
    Commissions,

    /// <summary>Cash rows of other types.</summary>
    Other,

    /// <summary>What exchange rates did, to cash and cost held and between the days of the other lines and the end; currency trades against
    /// the day's rate.</summary>
    Currency,

    /// <summary>Change of what is due and not yet paid; the broker's.</summary>
    Accruals,
}
