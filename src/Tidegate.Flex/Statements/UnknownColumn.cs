namespace Tidegate.Flex.Statements;

/// <summary>A column that no description names; its values stand in the rows' <see cref="Rows.StatementRow.Unknown"/>.</summary>
/// <param name="Section">The section; empty for columns of the envelope.</param>
/// <param name="Element">The element that carries it.</param>
/// <param name="Column">The attribute's name.</param>
/// <param name="Count">Rows that carry it.</param>
public sealed record UnknownColumn(string Section, string Element, string Column, long Count);
