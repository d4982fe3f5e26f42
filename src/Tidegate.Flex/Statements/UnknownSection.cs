namespace Tidegate.Flex.Statements;

/// <summary>A section that the portal did not offer when this version was made; its rows come as <see cref="Rows.RawRow"/>.</summary>
/// <param name="Name">Name of the container element.</param>
/// <param name="Count">How often it was met.</param>
public sealed record UnknownSection(string Name, long Count);
