using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Tests.Sync;

/// <summary>The broker's zone, and instants by its clock.</summary>
internal static class NewYork
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static StatementTimes Times { get; } = new(Zone);

    /// <summary>An instant by the wall clock there.</summary>
    public static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0)
    {
        var wall = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
