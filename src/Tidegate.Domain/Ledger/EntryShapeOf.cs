namespace Tidegate.Domain.Ledger;

/// <summary>The shape of one kind: one description reads and writes its columns.</summary>
/// <typeparam name="TEntry">The entry.</typeparam>
internal abstract class EntryShapeOf<TEntry> : EntryShape
    where TEntry : LedgerEntry
{
    public sealed override void Write(LedgerEntry entry, EntryColumns columns) => Visit(new Writer(columns), (TEntry)entry, columns);

    public sealed override LedgerEntry Read(EntryColumns columns) => Visit(new Reader(columns), null, columns);

    public sealed override EntryKeys KeysOf(LedgerEntry entry) => Keys((TEntry)entry);

    protected abstract EntryKeys Keys(TEntry entry);

    /// <summary>Visits every column of the kind.</summary>
    /// <param name="wire">Reads or writes.</param>
    /// <param name="entry">The entry to write; null when reading.</param>
    /// <param name="head">What all kinds have.</param>
    protected abstract TEntry Visit(IEntryWire wire, TEntry? entry, EntryColumns head);

    private sealed class Reader(EntryColumns columns) : IEntryWire
    {
        public decimal? Number(EntryNumber column, decimal? value) => columns[column];

        public string Text(EntryText column, string? value) => columns[column];

        public DateOnly? Day(EntryDay column, DateOnly? value) => columns[column];
    }

    private sealed class Writer(EntryColumns columns) : IEntryWire
    {
        public decimal? Number(EntryNumber column, decimal? value) => columns[column] = value;

        public string Text(EntryText column, string? value) => columns[column] = value ?? "";

        public DateOnly? Day(EntryDay column, DateOnly? value) => columns[column] = value;
    }
}
