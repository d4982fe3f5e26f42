namespace Tidegate.Domain.Ledger;

/// <summary>
/// How an option ended: <see cref="LedgerEntry.Type"/> is Exercise, Assignment, Expiration or Cash Settlement for the option and Buy or
/// Sell for its underlying leg (flex.md §11). It ties the two book trades together and moves nothing itself.
/// </summary>
public sealed record OptionEvent : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.OptionEvent;

    /// <summary>Signed change of the position.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price; zero is a price.</summary>
    public required decimal Price { get; init; }

    /// <summary>Money of the event in <see cref="LedgerEntry.Currency"/>.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>The broker's cost; null when the statement lacks it.</summary>
    public decimal? BrokerCost { get; init; }

    /// <summary>The broker's realized result; null when the statement lacks it.</summary>
    public decimal? BrokerRealized { get; init; }
}
