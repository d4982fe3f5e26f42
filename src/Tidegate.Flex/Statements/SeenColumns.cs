namespace Tidegate.Flex.Statements;

/// <summary>The columns that rows of an element carried, empty ones too: what is ticked in the query.</summary>
/// <param name="Section">The section.</param>
/// <param name="Element">The rows' element.</param>
/// <param name="Columns">The attributes' names, in no order.</param>
public sealed record SeenColumns(string Section, string Element, IReadOnlySet<string> Columns);
