namespace Tidegate.Domain.Ledger;

/// <summary>A lot of a transferred position. It says what the position consists of and moves nothing itself.</summary>
public sealed record TransferLot : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.TransferLot;

    /// <summary>Which way.</summary>
    public required TransferDirection Direction { get; init; }

    /// <summary>Signed.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Its cost, signed like the quantity; null when the statement lacks it.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Day on which it was opened; null when the statement lacks it.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>The other account; may be empty.</summary>
    public string Counterparty { get; init; } = "";
}
