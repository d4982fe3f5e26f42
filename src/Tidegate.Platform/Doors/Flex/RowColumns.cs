using System.Globalization;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Writes a typed row back into its columns, for rows that are kept as they are.</summary>
internal static class RowColumns
{
    /// <summary>All columns with a value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(StatementRow row)
    {
        var wire = new ColumnWire();
        switch (row)
        {
            case TradeRow trade:
                TradeRow.Visit(ref wire, trade);
                break;
            case CashTransactionRow cash:
                CashTransactionRow.Visit(ref wire, cash);
                break;
            case OpenPositionRow position:
                OpenPositionRow.Visit(ref wire, position);
                break;
            case EquitySummaryRow nav:
                EquitySummaryRow.Visit(ref wire, nav);
                break;
        }

        return [.. wire.Columns, .. row.Unknown];
    }

    private sealed class ColumnWire : IFlexWire
    {
        public List<KeyValuePair<string, string>> Columns { get; } = [];

        public string? Text(string name, string? value) => Add(name, value, value);

        public decimal? Decimal(string name, decimal? value) => Add(name, value, value?.ToString(CultureInfo.InvariantCulture));

        public long? Id(string name, long? value) => Add(name, value, value?.ToString(CultureInfo.InvariantCulture));

        public DateOnly? Date(string name, DateOnly? value) =>
            Add(name, value, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public FlexTime? Time(string name, FlexTime? value) => Add(name, value, value is { } time ? NewYorkClock.Read(time).Wall : null);

        public TimeOnly? TimeOfDay(string name, TimeOnly? value) =>
            Add(name, value, value?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

        private T Add<T>(string name, T value, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                Columns.Add(new(name, text));
            return value;
        }
    }
}
