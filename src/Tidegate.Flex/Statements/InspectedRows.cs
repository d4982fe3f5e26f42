namespace Tidegate.Flex.Statements;

/// <summary>Rows of one kind in a section.</summary>
/// <param name="Element">The rows' element.</param>
/// <param name="Level">Their <c>levelOfDetail</c>; empty where they have none.</param>
/// <param name="Count">How many.</param>
public sealed record InspectedRows(string Element, string Level, long Count);
