namespace Tidegate.Flex.Rows;

/// <summary>
/// A row of a section without a description: all of its columns, in file order, stand in <see cref="StatementRow.Unknown"/>.
/// </summary>
public sealed record RawRow : StatementRow;
