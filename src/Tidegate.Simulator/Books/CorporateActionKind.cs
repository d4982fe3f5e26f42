namespace Tidegate.Simulator.Books;

/// <summary>The corporate actions that the books know, each with the broker's type of its rows (flex.md §10).</summary>
public enum CorporateActionKind
{
    /// <summary>More shares of the same contract (FS); cost stays.</summary>
    ForwardSplit,

    /// <summary>Fewer shares under a new contract (RS); the old one leaves, cost and dates move.</summary>
    ReverseSplit,

    /// <summary>Bought out for money (TC), wholly or a part; realizes.</summary>
    CashMerger,

    /// <summary>Exchanged into shares of another company (TC); cost and dates move.</summary>
    StockMerger,

    /// <summary>
    /// Exchanged into shares and money (TC); realizes the smaller of gain and money, never a loss (performance.md §14, EX-34).
    /// </summary>
    MixedMerger,

    /// <summary>Shares of a part of the company come beside the holding (SO); a share of the cost moves, dates stay.</summary>
    SpinOff,

    /// <summary>A dividend in shares of the same contract (SD); cost stays.</summary>
    StockDividend,

    /// <summary>Rights to buy shares come beside the holding (RI), at no cost.</summary>
    RightsIssue,

    /// <summary>Rights are used (SR): they and money leave, shares at the cost of both come.</summary>
    Subscription,

    /// <summary>Rights that were not used end (ED).</summary>
    RightsExpiry,

    /// <summary>Another symbol under a new contract number (IC); cost and dates move.</summary>
    Renaming,

    /// <summary>Another symbol and ISIN under the same contract number (IC).</summary>
    IdentifierChange,

    /// <summary>Delisted without value (DW); realizes the whole cost as loss.</summary>
    Delisting,

    /// <summary>Offered for sale: moves to a temporary contract (TO for what leaves, TI for what comes).</summary>
    Tender,

    /// <summary>What an offer did not take comes back from the temporary contract (TC).</summary>
    TenderReturn,

    /// <summary>A dividend of which the holder may choose the form: a temporary contract comes (HI), at no cost.</summary>
    ChoiceDividend,

    /// <summary>The temporary contract of a choice dividend becomes shares (CH), at no cost.</summary>
    ChoiceDelivery,

    /// <summary>A bond is repaid at par (BM).</summary>
    BondMaturity,

    /// <summary>A treasury bill is repaid at par (TM).</summary>
    BillMaturity,

    /// <summary>An option's contract changes with a split of its stock (CS): other strike and multiplier, the same cost.</summary>
    ContractSplit,
}
