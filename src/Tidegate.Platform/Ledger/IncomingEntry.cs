using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>An entry on its way in.</summary>
internal sealed record IncomingEntry(Guid Id, LedgerEntry Entry, EntryKeys Keys, Guid Content, int Line)
{
    public Trade? Trade => Entry as Trade;

    public CashTransaction? Cash => Entry as CashTransaction;

    public static IncomingEntry Of(LedgerEntry entry, int line, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), entry, EntryKeys.Of(entry), EntryContent.Of(entry), line);
}
