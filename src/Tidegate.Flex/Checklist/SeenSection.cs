namespace Tidegate.Flex.Checklist;

/// <summary>What of a section stood in a file.</summary>
/// <param name="Name">Name of the container element.</param>
/// <param name="Kinds">Elements of its rows with their levels of detail, such as <c>Trade</c> with <c>EXECUTION</c>.</param>
/// <param name="Columns">Columns that the rows carried, empty ones too.</param>
public sealed record SeenSection(string Name, IReadOnlySet<(string Element, string Level)> Kinds, IReadOnlySet<string> Columns)
{
    /// <summary>Whether it was ticked and nothing had happened.</summary>
    public bool IsEmpty => Kinds.Count == 0;
}
