namespace Tidegate.Domain.Ledger;

/// <summary>What a ledger entry is.</summary>
public enum EntryKind
{
    /// <summary>A trade, foreign exchange included.</summary>
    Trade = 1,

    /// <summary>A cash transaction: deposit, dividend, tax, interest, fee.</summary>
    Cash = 2,
}
