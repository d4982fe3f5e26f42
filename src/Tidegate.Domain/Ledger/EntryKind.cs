namespace Tidegate.Domain.Ledger;

/// <summary>What a ledger entry is.</summary>
public enum EntryKind
{
    /// <summary>A trade, foreign exchange and the book trades of options included.</summary>
    Trade = 1,

    /// <summary>A cash transaction: deposit, dividend, tax, interest, coupon, fee.</summary>
    Cash = 2,

    /// <summary>One leg of a corporate action.</summary>
    CorporateAction = 3,

    /// <summary>A position or cash that came from or went to another account.</summary>
    Transfer = 4,

    /// <summary>A lot that a transferred position consists of.</summary>
    TransferLot = 5,

    /// <summary>Exercise, assignment, expiration or cash settlement; the book trades beside it move position and cash.</summary>
    OptionEvent = 6,

    /// <summary>A dividend posted to the accruals or taken out of them; no cash.</summary>
    DividendAccrual = 7,

    /// <summary>Shares that were granted.</summary>
    Grant = 8,

    /// <summary>Shares lent or borrowed; the position does not change.</summary>
    Lending = 9,

    /// <summary>A tax on a trade in detail; the trade carries the sum.</summary>
    TransactionTax = 10,
}
