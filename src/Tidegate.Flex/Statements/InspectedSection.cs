namespace Tidegate.Flex.Statements;

/// <summary>One section of an inspected statement.</summary>
/// <param name="Name">Name of the container element.</param>
/// <param name="Title">The section's name in the portal; <see langword="null"/> for an unknown section.</param>
/// <param name="IsTyped">Whether its rows are read into types; other sections are kept raw.</param>
/// <param name="Rows">The rows, counted by element and level of detail.</param>
public sealed record InspectedSection(string Name, string? Title, bool IsTyped, IReadOnlyList<InspectedRows> Rows)
{
    /// <summary>Rows of all elements and levels.</summary>
    public long Count => Rows.Sum(rows => rows.Count);
}
