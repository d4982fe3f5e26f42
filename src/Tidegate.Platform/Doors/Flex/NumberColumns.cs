using System.Globalization;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>The number columns of a wide row by the broker's names, for reports whose columns grow with the years.</summary>
internal static class NumberColumns
{
    /// <summary>The described columns that are numbers and that a filter lets through.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(StatementRow row, Func<string, bool> wanted)
    {
        var unknown = row.Unknown.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        var numbers = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, text) in RowText.ColumnsOf(row))
        {
            if (!unknown.Contains(name) && wanted(name)
                && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                numbers[name] = number;
            }
        }

        return numbers;
    }
}
