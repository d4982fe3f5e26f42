using Tidegate.Domain.Connections;
using Tidegate.Domain.Notices;
using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Tests.Notices;

/// <summary>What people are told of a connection.</summary>
public sealed class ConnectionConditionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Last = new(2026, 11, 19);
    private static readonly SyncProblem Problem = new("1012", "The token has expired.");

    private static readonly ConnectionStand Good = new(
        Guid.Parse("00000000-0000-0000-0000-000000000007"), "Mine", SyncStatus.Ok, Now.AddHours(-1), Last, null, null);

    private static string Trouble => $"{Good.Id}/trouble";

    [Fact]
    public void A_good_connection_is_not_spoken_of() => Assert.Empty(Of(Good with { Token = new(Now, TimeSpan.FromDays(365)) }));

    [Fact]
    public void One_that_waits_for_a_person_is_told_at_once_with_what_to_do_and_where()
    {
        var condition = Assert.Single(Of(Good with { Status = SyncStatus.ActionNeeded, Problem = Problem }));

        Assert.Equal((NoticeKind.ConnectionStopped, "Mine waits for you"), (condition.Kind, condition.Title));
        Assert.Equal("The token has expired. Statements are there up to Thu 19 Nov 2026.", condition.Sentence);
        Assert.Equal($"/connections/{Good.Id}", condition.Address);
        Assert.Equal(Good.Id, ConnectionConditions.ConnectionOf(condition.Key));
    }

    [Theory]
    [InlineData(5.9, false, false)]
    [InlineData(6, false, true)]
    [InlineData(0.1, true, true)] // it waited for a person before: that is not over as long as nothing has gone well
    public void One_that_fails_is_told_of_after_six_hours(double hours, bool told, bool expected)
    {
        var link = Good with { Status = SyncStatus.Failing, Since = Now.AddHours(-hours), Problem = new("1004", "Incomplete.") };

        var conditions = ConnectionConditions.Of(link, Last, told ? new HashSet<string> { Trouble } : [], Now);

        Assert.Equal(expected, conditions.Any(condition => condition.Kind == NoticeKind.ConnectionFailing));
    }

    [Theory]
    [InlineData(365, 40, 0)]
    [InlineData(365, 29, 1)]
    [InlineData(365, 6, 2)]
    [InlineData(365, 0.9, 3)]
    [InlineData(365, -1, 4)]
    [InlineData(90, 10, 0)]
    [InlineData(90, 7, 1)] // a shorter life warns in the same proportion
    public void A_token_is_spoken_of_again_with_each_mark_of_its_life(double life, double daysLeft, int step)
    {
        var token = new TokenLife(Now.AddDays(daysLeft - life), TimeSpan.FromDays(life));

        var told = Of(Good with { Token = token }).SingleOrDefault();

        Assert.Equal(step, told?.Step ?? 0);
        if (step > 0)
            Assert.Contains(step == 4 ? "has ended" : "ends soon", told!.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, false)] // Monday: three weekdays since, and the fourth is today's
    [InlineData(13, true)]
    public void A_broker_that_answers_without_new_days_is_told_of_after_four_weekdays(int day, bool expected) =>
        Assert.Equal(expected, Of(Good with { CoveredTo = new(2026, 11, day) }).Any(c => c.Kind == NoticeKind.StatementsLate));

    private static IReadOnlyList<Condition> Of(ConnectionStand link) => ConnectionConditions.Of(link, Last, new HashSet<string>(), Now);
}
