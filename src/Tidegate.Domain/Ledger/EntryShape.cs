namespace Tidegate.Domain.Ledger;

/// <summary>What is particular to a kind of entry: its columns and its keys. A new kind is one shape more in the table below.</summary>
internal abstract class EntryShape
{
    private static readonly Dictionary<EntryKind, EntryShape> Shapes = new EntryShape[]
    {
        new TradeShape(), new CashShape(), new CorporateActionShape(), new TransferShape(), new TransferLotShape(), new OptionEventShape(),
        new DividendAccrualShape(), new GrantShape(), new LendingShape(), new TransactionTaxShape(),
    }.ToDictionary(shape => shape.Kind);

    /// <summary>The kind.</summary>
    public abstract EntryKind Kind { get; }

    /// <summary>The shape of a kind.</summary>
    public static EntryShape Of(EntryKind kind) => Shapes[kind];

    /// <summary>Puts what is particular to the kind into columns.</summary>
    public abstract void Write(LedgerEntry entry, EntryColumns columns);

    /// <summary>Makes an entry of columns.</summary>
    public abstract LedgerEntry Read(EntryColumns columns);

    /// <summary>What makes the row the same row.</summary>
    public abstract EntryKeys KeysOf(LedgerEntry entry);
}
