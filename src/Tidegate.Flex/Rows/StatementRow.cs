using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Rows;

/// <summary>A row of a section. Typed rows keep the columns that they do not know in <see cref="Unknown"/>.</summary>
public abstract record StatementRow : StatementItem
{
    /// <summary>Name of the container element in which the row stands; its own element's name for single-row sections.</summary>
    public string Section { get; init; } = "";

    /// <summary>Name of the row's own element.</summary>
    public string Element { get; init; } = "";

    /// <summary>Columns without a description, in file order, as they stand in the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get; init; } = [];
}
