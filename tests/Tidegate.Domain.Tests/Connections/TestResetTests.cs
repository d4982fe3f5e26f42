using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Domain.Tests.Connections;

public sealed class TestResetTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // now, begin and end of the reset, weekly login; all UTC
    [Theory]
    [InlineData("2026-11-18T15:30", "2026-11-19T04:45", "2026-11-19T05:45", "2026-11-22T06:00")] // an ordinary Wednesday
    [InlineData("2026-11-19T05:00", "2026-11-19T04:45", "2026-11-19T05:45", "2026-11-22T06:00")] // while it lasts
    [InlineData("2026-11-19T05:45", "2026-11-20T04:45", "2026-11-20T05:45", "2026-11-22T06:00")] // just over
    [InlineData("2026-11-21T05:00", "2026-11-21T04:00", "2026-11-21T08:00", "2026-11-22T06:00")] // Friday's is longer
    [InlineData("2026-11-22T06:00", "2026-11-23T04:45", "2026-11-23T05:45", "2026-11-29T06:00")] // the login is due right now
    [InlineData("2026-10-31T12:00", "2026-11-01T03:45", "2026-11-01T04:45", "2026-11-01T05:00")] // clocks go back at 02:00, after it
    [InlineData("2026-11-01T12:00", "2026-11-02T04:45", "2026-11-02T05:45", "2026-11-08T06:00")] // and are back
    public void Is_the_one_that_goes_on_or_comes_next(string now, string begins, string ends, string login)
    {
        var next = TestReset.After(At(now), NewYork);

        Assert.Equal((At(begins), At(ends), At(login)), (next.Begins, next.Ends, next.WeeklyLogin));
    }

    private static DateTimeOffset At(string utc) =>
        DateTimeOffset.ParseExact(utc, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
