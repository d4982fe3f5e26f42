using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Writes a typed row back into its columns, for rows that are kept as they are.</summary>
internal static class RowColumns
{
    /// <summary>All columns with a value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(StatementRow row) => RowText.ColumnsOf(row);
}
