using System.Globalization;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Market;

public sealed class WallTimeTests
{
    [Theory]
    [InlineData("2026-03-04T10:00", "2026-03-04T15:00")]
    [InlineData("2026-07-01T10:00", "2026-07-01T14:00")]
    [InlineData("2026-03-08T02:30", "2026-03-08T07:30")] // the clocks leave it out: the hour after it
    [InlineData("2026-11-01T01:30", "2026-11-01T06:30")] // the clocks have it twice: the later one
    public void A_wall_time_is_one_instant(string wall, string utc) => Assert.Equal(
        DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        NewYorkTime.Instant(DateTime.Parse(wall, CultureInfo.InvariantCulture)));
}
