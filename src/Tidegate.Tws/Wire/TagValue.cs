namespace Tidegate.Tws.Wire;

/// <summary>A tag and its value, such as <c>adaptivePriority</c> and <c>Normal</c>.</summary>
/// <param name="Tag">Without <c>=</c> and <c>;</c>.</param>
/// <param name="Value">Without <c>;</c>.</param>
public readonly record struct TagValue(string Tag, string Value);
