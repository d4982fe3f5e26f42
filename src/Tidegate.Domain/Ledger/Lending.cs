namespace Tidegate.Domain.Ledger;

/// <summary>Shares lent or borrowed, or the fee of it; the position does not change, and cash transactions carry what is paid.</summary>
public sealed record Lending : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.Lending;

    /// <summary>Signed: lent negative, returned positive.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Collateral, or the fee of the day, in <see cref="LedgerEntry.Currency"/>.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Yearly rate in per cent; null when the statement lacks it.</summary>
    public decimal? Rate { get; init; }
}
