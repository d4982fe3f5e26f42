namespace Tidegate.Domain.Ledger;

/// <summary>Shares that were granted, vested or forfeited; <see cref="LedgerEntry.Type"/> is the broker's description of the
/// activity.</summary>
public sealed record Grant : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.Grant;

    /// <summary>Signed change of the position.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price on the day; null when the statement lacks it.</summary>
    public decimal? Price { get; init; }

    /// <summary>Value on the day, which is the shares' cost; null when the statement lacks it.</summary>
    public decimal? Value { get; init; }

    /// <summary>Day from which the shares are free; null when the statement lacks it.</summary>
    public DateOnly? VestingDay { get; init; }
}
