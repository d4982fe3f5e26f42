using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Tests.Sessions;

/// <summary>When nothing was heard by any of several connections.</summary>
public sealed class AwayTimeTests
{
    [Fact]
    public void The_gaps_of_the_only_connection_are_its_times() => Assert.Equal(
        [Away(2, 3), Away(5, null)], AwayTime.Of([(At(0), [Gap(2, 3), Gap(5, null)])]));

    [Fact]
    public void What_another_connection_heard_is_no_such_time() => Assert.Equal(
        [Away(4, 5), Away(8, 9)],
        AwayTime.Of([(At(0), [Gap(2, 5), Gap(8, 10)]), (At(1), [Gap(4, 6), Gap(7, 9)])]));

    [Fact]
    public void One_that_begins_while_the_other_is_away_ends_the_time() => Assert.Equal(
        [Away(2, 3)], AwayTime.Of([(At(0), [Gap(2, 5)]), (At(3), [])]));

    [Fact]
    public void One_that_comes_back_when_the_other_is_lost_leaves_no_time() => Assert.Equal(
        [Away(2, 3)], AwayTime.Of([(At(0), [Gap(1, 4)]), (At(0), [Gap(2, 3), Gap(4, 6)])]));

    [Fact]
    public void Without_connections_nothing_is_known() => Assert.Empty(AwayTime.Of([]));

    private static AwayTime Away(int from, int? until) => new(At(from), until is { } hour ? At(hour) : null);

    private static SessionGap Gap(int from, int? until) =>
        new(At(from), until is { } hour ? At(hour) : null, SessionGapCause.Gateway);

    private static DateTimeOffset At(int hour) => new(2026, 11, 18, hour, 0, 0, TimeSpan.Zero);
}
