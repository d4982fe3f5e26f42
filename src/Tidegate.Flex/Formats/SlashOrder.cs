namespace Tidegate.Flex.Formats;

/// <summary>Which number of <c>a/b/c</c> is the month.</summary>
internal enum SlashOrder
{
    Unknown,
    MonthFirst,
    DayFirst,
}
