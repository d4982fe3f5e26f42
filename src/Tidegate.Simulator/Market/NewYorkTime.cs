namespace Tidegate.Simulator.Market;

/// <summary>The wall clock of the broker's house, by which its days, stamps and statements go.</summary>
public static class NewYorkTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>Wall time of an instant.</summary>
    public static DateTime Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>Day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant));

    /// <summary>The instant of a wall time; of the two that an hour in autumn has, the later one.</summary>
    public static DateTimeOffset Instant(DateTime wall) => WallTime.Instant(wall, Zone);

    /// <summary>Name of the zone at an instant, <c>EST</c> or <c>EDT</c>.</summary>
    public static string ZoneName(DateTimeOffset instant) => Zone.IsDaylightSavingTime(instant) ? "EDT" : "EST";
}
