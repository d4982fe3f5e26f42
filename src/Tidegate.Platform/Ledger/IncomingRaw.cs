using System.Text.Json;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Ledger;

/// <summary>A row on its way in that is kept as it is.</summary>
internal sealed record IncomingRaw(
    string Account, string Section, Guid Content, string Element, string Columns, string Instrument, string Currency, int Line)
{
    public static IncomingRaw Of(
        string account, string section, string element, IReadOnlyList<KeyValuePair<string, string>> columns, string instrument,
            string currency, int line)
    {
        // JSON in the order of the file for people; the hash without that order, which is not fixed.
        var text = JsonSerializer.Serialize(columns.DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value));
        var sorted = columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}\u001f{c.Value}");
        return new(account, section, ContentHash.Of($"{element}\u001e{string.Join('\u001e', sorted)}"), element, text, instrument, currency,
            line);
    }
}
