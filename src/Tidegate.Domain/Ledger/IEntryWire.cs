namespace Tidegate.Domain.Ledger;

/// <summary>
/// An entry on its way from or to its columns. A reader ignores the value it is given and returns the column's; a writer keeps the value
/// and returns it.
/// </summary>
internal interface IEntryWire
{
    decimal? Number(EntryNumber column, decimal? value);

    string Text(EntryText column, string? value);

    DateOnly? Day(EntryDay column, DateOnly? value);
}
