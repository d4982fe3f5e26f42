using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Rows without a meaning for the ledger are kept as they are; what they name is looked up by the usual columns.</summary>
internal static class RawTranslation
{
    public static StatementFact.Row Of(StatementRow row, StatementScope scope)
    {
        var columns = RowText.ColumnsOf(row);
        string? Column(string name) => columns.FirstOrDefault(column => column.Key == name).Value;
        var hasCurrency = Currency.TryParse(Column("currency"), out var currency);
        var instrument = long.TryParse(Column("conid"), out var conid)
            ? InstrumentId.FromConid(conid)
            : Column("symbol") is { Length: > 0 } symbol && Column("assetCategory") is { Length: > 0 } category
                ? InstrumentId.FromSymbol(new(category), symbol, currency)
                : default;
        return new StatementFact.Kept(
            row is RawRow ? new(row.Section, row.Element, []) : scope.Origin(row),
            scope.AccountOf(Column("accountId")),
            columns,
            instrument,
            hasCurrency ? currency : null,
            null);
    }
}
