namespace Tidegate.Flex.Statements;

/// <summary>
/// A section begins. A section that was ticked and has no data begins and has no rows; one that was not ticked does not begin.
/// </summary>
/// <param name="Name">Name of the container element.</param>
public sealed record SectionStart(string Name) : StatementItem;
