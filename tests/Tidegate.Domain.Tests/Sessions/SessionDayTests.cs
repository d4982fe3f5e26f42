using Tidegate.Domain.Sessions;
using Tidegate.Domain.Tests.Sync;

namespace Tidegate.Domain.Tests.Sessions;

/// <summary>What is counted of a session on a day.</summary>
public sealed class SessionDayTests
{
    private static readonly DateTimeOffset Noon = NewYork.At(2026, 11, 18, 12);
    private static readonly SessionStory Before = SessionStory.Begin(new(NewYork.Zone), Noon);
    private static readonly SessionDay Empty = new(new(2026, 11, 18));

    [Fact]
    public void Availability_counts_the_time_that_was_wanted()
    {
        var up = Before.After(new(Noon, SessionEventKind.Up));
        var lost = up.After(new(Noon, SessionEventKind.Lost));
        var paused = up.After(new(Noon, SessionEventKind.Paused));
        var day = Empty.Passed(TimeSpan.FromHours(9), up).Passed(TimeSpan.FromHours(1), lost).Passed(TimeSpan.FromHours(5), paused);
        Assert.Equal(0.9m, day.Availability);
        Assert.Null(Empty.Passed(TimeSpan.FromHours(5), paused).Availability);
    }

    [Fact]
    public void Connects_breaks_and_codes_are_counted()
    {
        var (day, story) = (Empty, Before);
        foreach (var told in (SessionEvent[])
        [
            new(Noon, SessionEventKind.Up),
            new(Noon, SessionEventKind.Farm, 2103), new(Noon, SessionEventKind.Farm, 2104), new(Noon, SessionEventKind.Farm, 2103),
            new(Noon, SessionEventKind.BrokerLost, 1100), new(Noon, SessionEventKind.BrokerRestored, 1102),
            new(Noon, SessionEventKind.Lost), new(Noon, SessionEventKind.Up),
        ])
        {
            var next = story.After(told);
            (day, story) = (day.After(told, story, next), next);
        }

        Assert.Equal((2, 2), (day.Connects, day.Breaks));
        Assert.Equal([KeyValuePair.Create(1100, 1), KeyValuePair.Create(2103, 2)], day.Errors);
    }

    [Fact]
    public void Codes_beyond_the_bound_are_counted_together()
    {
        var day = Enumerable.Range(3000, SessionDay.CodesMax + 7)
            .Aggregate(Empty, (day, code) => day.After(new(Noon, SessionEventKind.Notice, code), Before, Before));
        Assert.Equal(SessionDay.CodesMax + 1, day.Errors.Count);
        Assert.Equal(7, day.Errors[0]);
    }

    [Fact]
    public void Percentiles_are_the_ends_of_their_steps()
    {
        var times = Enumerable.Repeat(TimeSpan.FromMilliseconds(4), 98).Append(TimeSpan.FromMilliseconds(180)).Append(TimeSpan.FromHours(1))
            .Aggregate(AnswerTimes.None, (times, took) => times.With(took));
        Assert.Equal(100, times.Count);
        Assert.Equal(TimeSpan.FromMilliseconds(5), times.Percentile(50));
        Assert.Equal(TimeSpan.FromMilliseconds(200), times.Percentile(99));
        Assert.Equal(TimeSpan.FromSeconds(30), times.Percentile(100));
        Assert.Null(AnswerTimes.None.Percentile(50));
    }
}
