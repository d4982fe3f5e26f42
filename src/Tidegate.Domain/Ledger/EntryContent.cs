using System.Globalization;
using System.Text;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>
/// A hash of what a row says, by which versions of an entry are told apart. Spelling does not count: another date format or a trailing zero
/// makes no other version.
/// </summary>
public sealed class EntryContent
{
    private const int UsualLength = 400;
    private const char End = '\u001f';

    private readonly StringBuilder text = new(UsualLength);

    private EntryContent()
    {
    }

    /// <summary>The hash of an entry; its id here and the zone text do not count.</summary>
    public static Guid Of(LedgerEntry entry) => Of(EntryColumns.Of(entry));

    /// <summary>The hash of an entry in columns.</summary>
    public static Guid Of(EntryColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var content = new EntryContent();
        content.Add(columns.When.Instant.UtcTicks);
        content.Add(columns.When.TimeKnown ? 1 : 0);
        content.Add(columns.Day.DayNumber);
        content.Add(columns.Instrument.Value);
        content.Add(columns.AssetClass.Code);
        content.Add(columns.Currency.Code);
        content.Add((int)columns.Lacking);
        content.Add(columns.Provisional ? 1 : 0);
        columns.ContentTo(content);
        return ContentHash.Of(content.text.ToString());
    }

    internal void Add(string value) => text.Append(value).Append(End);

    internal void Add(long? value) => text.Append(CultureInfo.InvariantCulture, $"{value}").Append(End);

    internal void Add(decimal? value) =>
        text.Append(value?.ToString("0.############################", CultureInfo.InvariantCulture)).Append(End);
}
