using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>An entry on its way in.</summary>
/// <param name="Id">Its id when it is new.</param>
/// <param name="Columns">What it says.</param>
/// <param name="Keys">What it is known by.</param>
/// <param name="Content">Hash of what it says.</param>
/// <param name="Element">Section and element of its row.</param>
/// <param name="Line">Line of its row.</param>
internal sealed record IncomingEntry(Guid Id, EntryColumns Columns, EntryKeys Keys, Guid Content, string Element, int Line)
{
    public static IncomingEntry Of(LedgerEntry entry, string element, int line, DateTimeOffset now)
    {
        var columns = EntryColumns.Of(entry);
        return new(Guid.CreateVersion7(now), columns, EntryKeys.Of(entry), EntryContent.Of(columns), element, line);
    }
}
