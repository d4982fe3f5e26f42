namespace Tidegate.Flex.Rows;

/// <summary>
/// A point in time as the broker writes it: a day, mostly a time of day, seldom a zone. Without zone it is New York wall time (flex.md §5).
/// </summary>
/// <param name="Date">The calendar day.</param>
/// <param name="Time">The time of day; <see langword="null"/> when the broker wrote only the day, which does not mean midnight.</param>
/// <param name="Zone">The zone as written, such as <c>EST</c>, <c>EDT</c>, <c>UTC</c> or <c>-0500</c>; <see langword="null"/> when
/// absent.</param>
public readonly record struct FlexTime(DateOnly Date, TimeOnly? Time = null, string? Zone = null);
