namespace Tidegate.Flex.Statements;

/// <summary>
/// The columns that a query's owner ticked in one section. A ticked column without value is written empty, others are absent.
/// </summary>
public sealed class ColumnSet
{
    private readonly HashSet<string>? names;

    private ColumnSet(HashSet<string>? names) => this.names = names;

    /// <summary>"Select all".</summary>
    public static ColumnSet All { get; } = new(null);

    /// <summary>The named columns; names are those of the attributes, such as <c>tradeID</c>.</summary>
    public static ColumnSet Of(params IEnumerable<string> names) => new(names.ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the column is ticked.</summary>
    public bool Contains(string column) => names is null || names.Contains(column);
}
