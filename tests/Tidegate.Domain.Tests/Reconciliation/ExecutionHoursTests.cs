using System.Globalization;
using Tidegate.Domain.Reconciliation;

namespace Tidegate.Domain.Tests.Reconciliation;

/// <summary>Whether an execution of a day could have happened within a time.</summary>
public sealed class ExecutionHoursTests
{
    [Theory]
    [InlineData("2025-01-08", "2025-01-08 11:00", "2025-01-08 11:01", true)]
    [InlineData("2025-01-08", "2025-01-07 20:20", "2025-01-07 20:21", true)] // the evening before
    [InlineData("2025-01-08", "2025-01-07 20:00", "2025-01-07 20:20", false)] // in the books of that day
    [InlineData("2025-01-08", "2025-01-08 20:20", "2025-01-09 20:20", false)]
    [InlineData("2025-01-08", "2025-01-07 23:45", "2025-01-07 23:46", false)] // the restart of the gateway in the night
    [InlineData("2025-01-08", "2025-01-08 00:15", "2025-01-08 00:45", false)] // the broker's reset
    [InlineData("2025-01-08", "2025-01-08 00:15", "2025-01-08 00:46", true)] // that lasts longer
    [InlineData("2025-01-08", "2025-01-07 23:40", "2025-01-07 23:50", true)] // that began earlier
    [InlineData("2025-01-08", "2024-12-01 00:00", null, true)]
    [InlineData("2025-01-13", "2025-01-10 20:20", "2025-01-12 17:00", false)] // a weekend
    [InlineData("2025-01-13", "2025-01-10 20:20", "2025-01-12 18:00", true)] // that reaches into the evening of Sunday
    [InlineData("2025-01-11", "2025-01-10 00:00", "2025-01-14 00:00", false)] // a Saturday has no books
    public void A_time_meets_the_hours_of_a_day(string day, string from, string? until, bool meets) => Assert.Equal(
        meets,
        ExecutionHours.Meet(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(At(from), until is null ? null : At(until))));

    private static DateTimeOffset At(string wall) =>
        new DateTimeOffset(DateTime.Parse(wall, CultureInfo.InvariantCulture), TimeSpan.FromHours(-5)).ToUniversalTime();
}
