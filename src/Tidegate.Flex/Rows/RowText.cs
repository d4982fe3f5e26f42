using Tidegate.Flex.Reading;

namespace Tidegate.Flex.Rows;

/// <summary>Turns typed rows back into their columns.</summary>
public static class RowText
{
    /// <summary>
    /// The columns of a row that have a value, in the order of its description, then those in <see cref="StatementRow.Unknown"/>. The
    /// text does not depend on how the file wrote it: numbers have a decimal point and no thousands commas, days are <c>yyyy-MM-dd</c>,
    /// points in time <c>yyyy-MM-dd HH:mm:ss</c> with the zone behind them where the file named one.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ColumnsOf(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return RowKind.Of(row.GetType()) is { } kind ? [.. kind.TextOf(row), .. row.Unknown] : row.Unknown;
    }
}
