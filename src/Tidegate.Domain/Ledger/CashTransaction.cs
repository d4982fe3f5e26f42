namespace Tidegate.Domain.Ledger;

/// <summary>A movement of cash that is no trade.</summary>
public sealed record CashTransaction : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.Cash;

    /// <summary>Signed, positive into the account.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The broker's id that ties a dividend, its tax and its reversal; may be empty.</summary>
    public string ActionId { get; init; } = "";

    /// <summary>Ex-day of a dividend; null when there is none.</summary>
    public DateOnly? ExDay { get; init; }

    /// <summary>Which group of cash flows the broker's type belongs to.</summary>
    public CashKind Kind => CashTypes.KindOf(Type, Amount);
}
