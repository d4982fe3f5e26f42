using Tidegate.Domain.Sessions;
using Tidegate.Domain.Tests.Sync;

namespace Tidegate.Domain.Tests.Sessions;

/// <summary>What events say of a session.</summary>
public sealed class SessionStoryTests
{
    private static readonly SessionClock Clock = new(NewYork.Zone);

    // A Wednesday.
    private static readonly DateTimeOffset Noon = NewYork.At(2026, 11, 18, 12);

    [Fact]
    public void The_first_connection_is_no_gap()
    {
        var story = Tell(Noon, (0, SessionEventKind.Started), (5, SessionEventKind.Refused), (40, SessionEventKind.Up));
        Assert.Equal((SessionState.Up, Noon.AddSeconds(40)), (story.State, story.Since));
        Assert.Empty(story.Gaps);
        Assert.Null(story.NextTry);
    }

    [Fact]
    public void The_broker_is_lost_and_comes_back()
    {
        var lost = Tell(Noon, (0, SessionEventKind.Up), (60, SessionEventKind.BrokerLost));
        Assert.Equal((SessionState.BrokerLost, Noon.AddSeconds(60)), (lost.State, lost.Since));
        var back = lost.After(new(Noon.AddSeconds(90), SessionEventKind.BrokerRestored));
        Assert.Equal((SessionState.Up, Noon.AddSeconds(90)), (back.State, back.Since));
        Assert.Equal(new SessionGap(Noon.AddSeconds(60), Noon.AddSeconds(90), SessionGapCause.Broker), Assert.Single(back.Gaps));
    }

    [Fact]
    public void What_goes_wrong_in_a_gap_makes_no_second_one()
    {
        var story = Tell(
            Noon, (0, SessionEventKind.Up), (60, SessionEventKind.BrokerLost), (70, SessionEventKind.Lost), (71, SessionEventKind.Refused),
            (100, SessionEventKind.Up));
        Assert.Equal(new SessionGap(Noon.AddSeconds(60), Noon.AddSeconds(100), SessionGapCause.Broker), Assert.Single(story.Gaps));
    }

    [Fact]
    public void The_time_in_which_the_product_was_away_is_a_gap()
    {
        var story = Tell(
            Noon, (0, SessionEventKind.Up), (60, SessionEventKind.Stopped), (600, SessionEventKind.Started), (601, SessionEventKind.Up));
        Assert.Equal(new SessionGap(Noon.AddSeconds(60), Noon.AddSeconds(601), SessionGapCause.Product), Assert.Single(story.Gaps));
    }

    [Fact]
    public void A_gateway_that_nobody_answers_at_waits_for_a_login_after_a_while()
    {
        var story = Tell(Noon, (0, SessionEventKind.Up), (60, SessionEventKind.Lost), (61, SessionEventKind.Refused));
        Assert.Equal(SessionState.Waiting, story.State);
        Assert.Equal(SessionState.Waiting, story.At(Noon.AddMinutes(15)).State);
        var late = story.At(Noon.AddMinutes(17));
        Assert.Equal((SessionState.LoginNeeded, Noon.AddMinutes(17)), (late.State, late.Since));
    }

    [Fact]
    public void A_machine_that_is_not_reached_does_not_wait_for_a_login() => Assert.Equal(
        SessionState.Waiting,
        Tell(Noon, (0, SessionEventKind.Up), (60, SessionEventKind.Lost), (61, SessionEventKind.Waiting)).At(Noon.AddHours(2)).State);

    [Fact]
    public void After_the_end_of_the_week_a_login_is_due_at_once()
    {
        var sunday = NewYork.At(2026, 11, 22, 1);
        var story = Tell(sunday, (-3600, SessionEventKind.Up), (0, SessionEventKind.Lost), (1, SessionEventKind.Refused));
        Assert.Equal(SessionState.Waiting, story.At(sunday.AddMinutes(1)).State);
        Assert.Equal(SessionState.LoginNeeded, story.At(sunday.AddMinutes(3)).State);
    }

    [Theory]
    [InlineData(SessionEventKind.BrokerLost)]
    [InlineData(SessionEventKind.Refused)]
    public void At_night_it_waits_for_the_reset_and_no_longer(SessionEventKind kind)
    {
        var night = NewYork.At(2026, 11, 18, 23, 50);
        var story = Tell(night, (-3600, SessionEventKind.Up), (0, kind));
        Assert.Equal((SessionState.Reset, night), (story.State, story.Since));
        Assert.Equal(SessionGapCause.NightlyReset, Assert.Single(story.Gaps).Cause);
        Assert.NotEqual(SessionState.Reset, story.At(NewYork.At(2026, 11, 19, 0, 45)).State);
    }

    [Fact]
    public void Another_login_is_told_of_until_nothing_is_heard_of_it()
    {
        var story = Tell(Noon, (0, SessionEventKind.Up), (60, SessionEventKind.Competing));
        Assert.Equal(SessionState.Competing, story.State);
        Assert.Equal(SessionState.Competing, story.After(new(Noon.AddSeconds(70), SessionEventKind.Lost)).State);
        Assert.Equal(SessionState.Up, story.After(new(Noon.AddSeconds(70), SessionEventKind.CompetingOver)).State);
        Assert.Equal(SessionState.Up, story.At(Noon.AddMinutes(11)).State);
        Assert.Empty(story.Gaps);
    }

    [Fact]
    public void A_client_id_that_is_taken_is_said_until_something_else_is_met()
    {
        var story = Tell(Noon, (0, SessionEventKind.Started), (1, SessionEventKind.ClientIdTaken));
        Assert.Equal(SessionState.ClientIdTaken, story.State);
        Assert.Equal(SessionState.Waiting, story.After(new(Noon.AddSeconds(9), SessionEventKind.Refused)).State);
        Assert.Equal(SessionState.Up, story.After(new(Noon.AddSeconds(9), SessionEventKind.Up)).State);
    }

    [Theory]
    [InlineData(SessionEventKind.Paused, SessionState.Paused, SessionGapCause.Pause)]
    [InlineData(SessionEventKind.WrongMode, SessionState.WrongMode, SessionGapCause.WrongMode)]
    public void What_a_person_has_to_end_stays(SessionEventKind kind, SessionState state, SessionGapCause cause)
    {
        var story = Tell(Noon, (0, SessionEventKind.Up), (60, kind)).At(Noon.AddDays(3));
        Assert.Equal((state, Noon.AddSeconds(60)), (story.State, story.Since));
        Assert.Equal(new SessionGap(Noon.AddSeconds(60), null, cause), Assert.Single(story.Gaps));
        Assert.Equal(SessionState.Connecting, story.After(new(Noon.AddDays(3), SessionEventKind.Changed)).State);
    }

    [Fact]
    public void Farms_that_come_and_go_change_nothing() => Assert.Equal(
        (SessionState.Up, Noon),
        Tell(Noon, (0, SessionEventKind.Up), (60, SessionEventKind.Farm), (61, SessionEventKind.Notice)) is var story
            ? (story.State, story.Since) : default);

    [Fact]
    public void The_gaps_that_are_kept_are_the_latest()
    {
        var events = Enumerable.Range(0, SessionStory.GapsMax + 5).SelectMany(round => new SessionEvent[]
        {
            new(Noon.AddMinutes(2 * round), SessionEventKind.Up),
            new(Noon.AddMinutes((2 * round) + 1), SessionEventKind.Lost),
        });
        var story = SessionStory.Of(Clock, Noon, events);
        Assert.Equal(SessionStory.GapsMax, story.Gaps.Length);
        Assert.Equal(Noon.AddMinutes(11), story.Gaps[0].From);
        Assert.Null(story.Gaps[^1].Until);
    }

    [Fact]
    public void The_turns_alone_make_the_same_gaps()
    {
        (int, SessionEventKind)[] told =
        [
            (0, SessionEventKind.Started), (5, SessionEventKind.Refused), (40, SessionEventKind.Up), (60, SessionEventKind.Farm),
            (70, SessionEventKind.Lost), (71, SessionEventKind.Waiting), (75, SessionEventKind.Refused), (90, SessionEventKind.Up),
            (91, SessionEventKind.Recovered), (100, SessionEventKind.BrokerLost), (110, SessionEventKind.Competing),
            (120, SessionEventKind.BrokerRestored), (130, SessionEventKind.CompetingOver), (140, SessionEventKind.Paused),
            (150, SessionEventKind.Started), (151, SessionEventKind.Up), (160, SessionEventKind.Changed), (161, SessionEventKind.Up),
            (170, SessionEventKind.Stopped), (180, SessionEventKind.Started), (181, SessionEventKind.ClientIdTaken),
            (200, SessionEventKind.Up), (201, SessionEventKind.Notice), (210, SessionEventKind.Up), (220, SessionEventKind.WrongMode),
        ];
        Assert.Equal(Enum.GetValues<SessionEventKind>().Order(), told.Select(one => one.Item2).Distinct().Order());
        var gaps = Tell(Noon, told).Gaps;
        Assert.Equal(6, gaps.Length);
        Assert.Equal(
            gaps.AsEnumerable(), Tell(Noon, [.. told.Where(one => SessionStory.Turns.Contains(one.Item2))]).Gaps.AsEnumerable());
    }

    [Fact]
    public void Every_state_has_words()
    {
        foreach (var state in Enum.GetValues<SessionState>())
            Assert.EndsWith(".", SessionAdvice.Of(state, ""), StringComparison.Ordinal);
    }

    private static SessionStory Tell(DateTimeOffset from, params (int Seconds, SessionEventKind Kind)[] events) => SessionStory.Of(
        Clock, from.AddSeconds(events[0].Seconds), events.Select(told => new SessionEvent(from.AddSeconds(told.Seconds), told.Kind)));
}
