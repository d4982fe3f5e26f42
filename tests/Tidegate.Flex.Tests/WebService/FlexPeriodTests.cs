using System.Text.Json;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class FlexPeriodTests
{
    private static readonly DateOnly Day = new(2025, 1, 1);

    [Theory]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void Takes_windows_of_up_to_365_days(int dayCount, bool possible)
    {
        var period = new FlexPeriod.Dates(new(Day, Day.AddDays(dayCount - 1)));

        Assert.Equal(possible, period.Problem is null);
        if (!possible) Assert.Contains("2025-01-01 to 2026-01-01 has 366 days", period.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void Looks_back_up_to_365_days(int dayCount, bool possible) =>
        Assert.Equal(possible, new FlexPeriod.LookBack(dayCount).Problem is null);

    [Theory]
    [InlineData(1, "the last day")]
    [InlineData(30, "the last 30 days")]
    public void Looking_back_reads_as_a_person_says_it(int dayCount, string said) =>
        Assert.Equal(said, $"{new FlexPeriod.LookBack(dayCount)}");

    [Fact]
    public void Cannot_be_left_to_the_query() => Assert.NotNull(new FlexPeriod.Saved().Problem);

    [Fact]
    public void A_window_does_not_end_before_it_begins() =>
        Assert.Contains(
            "2024-12-31",
            Assert.Throws<ArgumentException>(() => new FlexWindow(Day, Day.AddDays(-1))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_state_survives_being_stored()
    {
        FlexPeriod[] periods = [new FlexPeriod.Dates(new(Day, Day)), new FlexPeriod.LookBack(7), new FlexPeriod.Saved()];
        foreach (var asked in periods)
        {
            var state = FetchState.Start(periods[0]) with
            {
                Asked = asked,
                Reference = new("42", DateTimeOffset.UnixEpoch, new Uri("https://gdcdyn.interactivebrokers.com/x")),
                WaitingSince = DateTimeOffset.UnixEpoch,
                Refusals = new Dictionary<int, int> { [1001] = 3 },
                NamedUrlTried = true,
            };

            var read = JsonSerializer.Deserialize<FetchState>(JsonSerializer.Serialize(state))!;

            Assert.Equal(state with { Refusals = read.Refusals }, read);
            Assert.Equal(3, read.Refusals[1001]);
        }
    }
}
