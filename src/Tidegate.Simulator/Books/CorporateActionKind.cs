namespace Tidegate.Simulator.Books;

/// <summary>The corporate actions that the books know.</summary>
public enum CorporateActionKind
{
    /// <summary>More shares of the same contract (FS); cost stays.</summary>
    ForwardSplit,

    /// <summary>Fewer shares under a new contract (RS); the old one leaves, cost and dates move.</summary>
    ReverseSplit,

    /// <summary>Bought out for money (TC); realizes.</summary>
    CashMerger,

    /// <summary>Exchanged into shares of another company (TC); cost and dates move.</summary>
    StockMerger,
}
