namespace Tidegate.Simulator.Market;

/// <summary>From the clock on a wall to instants: one rule for all zones.</summary>
internal static class WallTime
{
    /// <summary>
    /// The instant of a wall time in a zone. Of the two that an hour in autumn has, the later one; an hour that spring leaves out is taken
    /// as the one after it.
    /// </summary>
    public static DateTimeOffset Instant(DateTime wall, TimeZoneInfo zone)
    {
        var kept = zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(kept, zone.GetUtcOffset(kept)).ToUniversalTime();
    }
}
