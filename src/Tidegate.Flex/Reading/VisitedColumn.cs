namespace Tidegate.Flex.Reading;

/// <summary>A column of a description.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="HoldsDate">Whether a day stands in it, with or without a time.</param>
internal readonly record struct VisitedColumn(string Name, bool HoldsDate);
