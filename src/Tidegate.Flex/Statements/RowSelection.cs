using System.Collections.Immutable;
using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>
/// The rows and columns that a caller takes from a file. What it does not take costs little: such columns stay <see langword="null"/>,
/// such rows do not come. Unknown columns are counted all the same, and rows without a description always come.
/// <code>
/// RowSelection.None.With&lt;TradeRow&gt;("tradeID", "quantity", "tradePrice").With&lt;CashTransactionRow&gt;()
/// </code>
/// </summary>
public sealed class RowSelection
{
    private readonly ImmutableDictionary<Type, ColumnSet> columns;
    private readonly ColumnSet? others;

    private RowSelection(ImmutableDictionary<Type, ColumnSet> columns, ColumnSet? others)
    {
        this.columns = columns;
        this.others = others;
    }

    /// <summary>Every row with every column.</summary>
    public static RowSelection All { get; } = new(ImmutableDictionary<Type, ColumnSet>.Empty, ColumnSet.All);

    /// <summary>No described row at all, to begin with.</summary>
    public static RowSelection None { get; } = new(ImmutableDictionary<Type, ColumnSet>.Empty, null);

    /// <summary>The same, and rows of this type with all of their columns.</summary>
    public RowSelection With<TRow>()
        where TRow : StatementRow, IFlexRow<TRow> => new(columns.SetItem(typeof(TRow), ColumnSet.All), others);

    /// <summary>The same, and rows of this type with the named columns and no other.</summary>
    /// <exception cref="ArgumentException">The row has no such column; the message names it.</exception>
    public RowSelection With<TRow>(params IReadOnlyList<string> names)
        where TRow : StatementRow, IFlexRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(names);
        var described = RowKind.Of(typeof(TRow))!.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !described.Contains(name)) is { } unknown)
        {
            throw new ArgumentException(
                $"{typeof(TRow).Name} describes no column named \"{unknown}\". Give the names of attributes, such as \"accountId\".",
                nameof(names));
        }

        return new(columns.SetItem(typeof(TRow), ColumnSet.Of(names)), others);
    }

    /// <summary>The columns taken from rows of a type; <see langword="null"/> when such rows are not taken.</summary>
    internal ColumnSet? ColumnsOf(Type rowType) => columns.GetValueOrDefault(rowType) ?? others;
}
