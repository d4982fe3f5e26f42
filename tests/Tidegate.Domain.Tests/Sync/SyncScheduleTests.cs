using Tidegate.Domain.Connections;
using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Tests.Sync;

public sealed class SyncScheduleTests
{
    private static readonly SyncSchedule Schedule = new(NewYork.Times, TimeSpan.FromMinutes(10));
    private static readonly DateOnly Thursday = new(2026, 3, 5);
    private static readonly SyncProblem Problem = new("1019", "The statement is not ready yet.");

    [Theory]
    [InlineData(6, 4, 59, 4)] // Friday before five: Wednesday's
    [InlineData(6, 5, 0, 5)]
    [InlineData(8, 12, 0, 6)] // Sunday: Friday's
    [InlineData(9, 4, 0, 6)] // Monday morning: Friday's
    [InlineData(10, 5, 0, 9)]
    public void The_last_day_is_that_of_the_statement_that_is_there_by_five(int day, int hour, int minute, int last) =>
        Assert.Equal(new DateOnly(2026, 3, last), NewYork.Times.LastDay(NewYork.At(2026, 3, day, hour, minute)));

    [Fact]
    public void What_was_just_linked_is_fetched_at_once()
    {
        var now = NewYork.At(2026, 3, 6, 13);

        Assert.Equal(now, Schedule.NextDue(SyncState.New, null, now));
    }

    [Fact]
    public void With_all_days_there_the_next_morning_counts_a_little_after_the_others()
    {
        var now = NewYork.At(2026, 3, 6, 13);
        var state = SyncState.New.After(new SyncOutcome.Fetched(), now);

        Assert.Equal(NewYork.At(2026, 3, 7, 5, 10), Schedule.NextDue(state, Thursday, now));
        Assert.Equal(NewYork.At(2026, 3, 10, 5, 10), Schedule.NextDue(state, new(2026, 3, 6), NewYork.At(2026, 3, 7, 6)));
    }

    [Fact]
    public void The_morning_follows_the_clocks_of_the_broker_over_the_nights_in_which_they_change()
    {
        var state = SyncState.New.After(new SyncOutcome.Fetched(), NewYork.At(2026, 3, 6, 6));

        // Friday's statement is there on Saturday in winter time, Monday's on Tuesday in summer time.
        Assert.Equal(
            new DateTimeOffset(2026, 3, 7, 10, 10, 0, TimeSpan.Zero), Schedule.NextDue(state, Thursday, NewYork.At(2026, 3, 6, 6)));
        Assert.Equal(
            new DateTimeOffset(2026, 3, 10, 9, 10, 0, TimeSpan.Zero), Schedule.NextDue(state, new(2026, 3, 6), NewYork.At(2026, 3, 7, 6)));
    }

    [Fact]
    public void A_day_that_was_missed_is_due_at_once()
    {
        var state = SyncState.New.After(new SyncOutcome.Fetched(), NewYork.At(2026, 3, 2, 6));
        var now = NewYork.At(2026, 3, 6, 13);

        Assert.True(Schedule.NextDue(state, new(2026, 2, 27), now) <= now);
    }

    [Fact]
    public void A_statement_that_is_late_is_asked_for_each_hour_until_noon_and_then_was_a_holiday()
    {
        var morning = NewYork.At(2026, 3, 6, 5, 10);
        var covered = Thursday.AddDays(-1);
        SyncState Asked(TimeSpan after) => SyncState.New.After(new SyncOutcome.Fetched(), morning + after);

        Assert.Equal(morning + TimeSpan.FromHours(1), Schedule.NextDue(Asked(TimeSpan.Zero), covered, morning + TimeSpan.FromMinutes(1)));
        Assert.Equal(
            NewYork.At(2026, 3, 7, 5, 10),
            Schedule.NextDue(Asked(TimeSpan.FromHours(7)), covered, morning + TimeSpan.FromHours(7.1)));
    }

    [Fact]
    public void Failures_are_repeated_with_growing_delays_and_never_before_the_broker_allows()
    {
        var now = NewYork.At(2026, 3, 6, 6);
        var state = SyncState.New;
        var delays = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            state = state.After(new SyncOutcome.Later(Problem, null), now);
            delays.Add((Schedule.NextDue(state, null, now)!.Value - now).TotalMinutes);
        }

        Assert.Equal([1, 5, 15, 30, 60, 60, 60], delays);
        Assert.Equal(SyncStatus.Failing, state.Status);
        var asked = state.After(new SyncOutcome.Later(Problem, now.AddHours(3)), now);
        Assert.Equal(now.AddHours(3), Schedule.NextDue(asked, null, now));
        Assert.Equal(now.AddHours(3), Schedule.NextDue(asked.Wanted(), null, now));
    }

    [Fact]
    public void What_only_a_person_can_mend_waits_for_the_person()
    {
        var now = NewYork.At(2026, 3, 6, 6);
        var state = SyncState.New.After(new SyncOutcome.Stopped(new("1012", "The token has expired.")), now);

        Assert.Null(Schedule.NextDue(state, null, now.AddYears(1)));
        Assert.Equal(now, Schedule.NextDue(state.Wanted(), null, now));
        Assert.Equal(SyncStatus.Ok, state.Wanted().After(new SyncOutcome.Fetched(), now).Status);
    }

    [Fact]
    public void A_clock_that_is_set_back_holds_nothing_up()
    {
        var now = NewYork.At(2026, 3, 6, 6);
        var future = SyncState.New.After(new SyncOutcome.Later(Problem, null), now.AddYears(5));
        var fetched = SyncState.New.After(new SyncOutcome.Fetched(), now.AddYears(5));

        Assert.Equal(now, Schedule.NextDue(future, null, now));
        Assert.True(Schedule.NextDue(fetched, Thursday.AddDays(-1), now) <= now);
    }

    [Theory]
    [InlineData(365, 29, 1)]
    [InlineData(365, 31, 0)]
    [InlineData(365, 7, 2)]
    [InlineData(365, 1, 3)]
    [InlineData(365, 0, 4)]
    [InlineData(90, 7, 1)]
    public void A_token_is_warned_of_relative_to_its_life(int life, int left, int warnings)
    {
        var token = new TokenLife(NewYork.At(2026, 1, 1, 12), TimeSpan.FromDays(life));

        Assert.Equal(warnings, token.Warnings(token.Ends.AddDays(-left)));
        Assert.False(token.IsTooShort);
        Assert.True((token with { Life = TimeSpan.FromHours(6) }).IsTooShort);
    }
}
