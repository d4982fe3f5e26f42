namespace Tidegate.Web.Layout;

/// <summary>An entry as a visitor sees it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Count">How many things behind it wait for a person.</param>
public sealed record NavLine(NavEntry Entry, int Count);
