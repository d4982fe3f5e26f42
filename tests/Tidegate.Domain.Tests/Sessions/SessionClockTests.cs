using Tidegate.Domain.Sessions;
using Tidegate.Domain.Tests.Sync;

namespace Tidegate.Domain.Tests.Sessions;

/// <summary>The broker's nights and weeks, by New York's wall clock.</summary>
public sealed class SessionClockTests
{
    private static readonly SessionClock Clock = new(NewYork.Zone);

    [Fact]
    public void A_night_lasts_from_before_midnight_to_after_it()
    {
        var noon = NewYork.At(2026, 11, 18, 12);
        var night = Clock.NextReset(noon);
        Assert.Equal(new(NewYork.At(2026, 11, 18, 23, 45), NewYork.At(2026, 11, 19, 0, 45)), night);
        Assert.Null(Clock.ResetAt(noon));
        Assert.Equal(night, Clock.ResetAt(night.From));
        Assert.Equal(night, Clock.ResetAt(NewYork.At(2026, 11, 19, 0, 44)));
        Assert.Null(Clock.ResetAt(night.Until));
        Assert.Equal(NewYork.At(2026, 11, 19, 23, 45), Clock.NextReset(night.Until).From);
    }

    [Fact]
    public void The_night_to_Saturday_is_longer() => Assert.Equal(
        new(NewYork.At(2026, 11, 20, 23), NewYork.At(2026, 11, 21, 3)), Clock.ResetAt(NewYork.At(2026, 11, 21, 2)));

    [Fact]
    public void The_login_of_a_week_ends_on_Sunday_morning()
    {
        Assert.Equal(NewYork.At(2026, 11, 22, 1), Clock.NextLogin(NewYork.At(2026, 11, 18, 12)));
        Assert.Equal(NewYork.At(2026, 11, 22, 1), Clock.NextLogin(NewYork.At(2026, 11, 22, 0, 59)));
        Assert.Equal(NewYork.At(2026, 11, 29, 1), Clock.NextLogin(NewYork.At(2026, 11, 22, 1)));
        Assert.Equal(NewYork.At(2026, 11, 15, 1), Clock.LastLogin(NewYork.At(2026, 11, 18, 12)));
        Assert.Equal(NewYork.At(2026, 11, 22, 1), Clock.LastLogin(NewYork.At(2026, 11, 22, 1)));
    }

    // Clocks go forward on 8 March 2026 and back on 1 November 2026, both at 2:00.
    [Fact]
    public void In_the_night_that_loses_an_hour_everything_is_at_its_wall_time()
    {
        var saturday = NewYork.At(2026, 3, 7, 12);
        Assert.Equal(new(2026, 3, 8, 4, 45, 0, TimeSpan.Zero), Clock.NextReset(saturday).From);
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 6, 0, 0, TimeSpan.Zero), Clock.NextLogin(saturday));
        Assert.Equal(new(2026, 3, 9, 3, 45, 0, TimeSpan.Zero), Clock.NextReset(NewYork.At(2026, 3, 8, 12)).From);
        Assert.Equal(TimeSpan.FromHours(167), Clock.NextLogin(NewYork.At(2026, 3, 8, 12)) - Clock.NextLogin(saturday));
    }

    [Fact]
    public void In_the_night_that_has_an_hour_twice_the_first_one_is_meant()
    {
        var saturday = NewYork.At(2026, 10, 31, 12);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 5, 0, 0, TimeSpan.Zero), Clock.NextLogin(saturday));
        Assert.Equal(new(2026, 11, 1, 3, 45, 0, TimeSpan.Zero), Clock.NextReset(saturday).From);
        Assert.Equal(new DateTimeOffset(2026, 11, 8, 6, 0, 0, TimeSpan.Zero), Clock.NextLogin(NewYork.At(2026, 11, 1, 12)));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 5, 0, 0, TimeSpan.Zero), Clock.LastLogin(NewYork.At(2026, 11, 1, 12)));
    }
}
