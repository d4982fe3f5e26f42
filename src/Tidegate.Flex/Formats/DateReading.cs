using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Formats;

/// <summary>A day or point in time that was read, with the format that its shape tells.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Format">The date format; <see langword="null"/> where both slash orders mean the same day and none was given.</param>
/// <param name="Time">The time format, when there is a time.</param>
/// <param name="Separator">The separator, when there is a time.</param>
internal readonly record struct DateReading(FlexTime Value, DateFormat? Format, TimeFormat? Time, DateTimeSeparator? Separator);
