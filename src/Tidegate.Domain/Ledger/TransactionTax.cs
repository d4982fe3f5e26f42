namespace Tidegate.Domain.Ledger;

/// <summary>A tax on a trade in detail. The trade itself carries the sum, so it moves no cash.</summary>
public sealed record TransactionTax : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.TransactionTax;

    /// <summary>Negative when paid.</summary>
    public required decimal Amount { get; init; }
}
