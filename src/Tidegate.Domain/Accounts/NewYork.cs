namespace Tidegate.Domain.Accounts;

/// <summary>
/// The zone of the broker's books. Its rules stand here, because a bare machine has no zone files.
/// </summary>
public static class NewYork
{
    /// <summary>The zone's IANA name.</summary>
    public const string Name = "America/New_York";

    /// <summary>The zone.</summary>
    public static TimeZoneInfo Zone { get; } = Make();

    private static TimeZoneInfo Make()
    {
        var two = new DateTime(1, 1, 1, 2, 0, 0, DateTimeKind.Unspecified);
        TimeZoneInfo.TransitionTime Sunday(int month, int week) =>
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(two, month, week, DayOfWeek.Sunday);
        TimeZoneInfo.AdjustmentRule Rule(int first, int last, TimeZoneInfo.TransitionTime start, TimeZoneInfo.TransitionTime end) =>
            TimeZoneInfo.AdjustmentRule
                .CreateAdjustmentRule(new DateTime(first, 1, 1), new DateTime(last, 12, 31), TimeSpan.FromHours(1), start, end);
        return TimeZoneInfo.CreateCustomTimeZone(
            Name,
            TimeSpan.FromHours(-5),
            "New York",
            "Eastern Standard Time",
            "Eastern Daylight Time",
            [Rule(1987, 2006, Sunday(4, 1), Sunday(10, 5)), Rule(2007, 9998, Sunday(3, 2), Sunday(11, 1))]);
    }
}
