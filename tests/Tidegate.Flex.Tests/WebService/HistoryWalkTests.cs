using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class HistoryWalkTests
{
    private static readonly FlexWindow SixYears = Given.Window("2020-03-05", "2026-03-03");

    [Fact]
    public void Every_walk_accounts_for_each_day_once_and_ends()
    {
        var cases =
            from dayCount in Gen.Choose(1, 3000)
            from order in Gen.Elements(WindowOrder.NewestFirst, WindowOrder.OldestFirst)
            from answers in Gen.Choose(0, 4).ListOf(300)
            select (Period: new FlexWindow(SixYears.To.AddDays(1 - dayCount), SixYears.To), order, answers);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var walk = HistoryWalk.Over(c.Period, c.order);
            foreach (var answer in c.answers)
            {
                var all = walk.Pending.Concat(walk.Fetched).Concat(walk.Unavailable).Concat(walk.TooSlow).OrderBy(w => w.From).ToList();
                if (!HistoryWindowsTests.Covers(all, c.Period) || all.Any(w => w.DayCount > FlexWindow.MaxDays)) return false;
                if (walk.Next is null) return true;
                if (answer == 3) walk = JsonSerializer.Deserialize<HistoryWalk>(JsonSerializer.Serialize(walk))!;
                walk = answer switch { 0 => walk.AfterUnavailable(), 1 => walk.AfterTooSlow(), _ => walk.AfterFetched() };
            }

            return false;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Back_from_today_it_ends_where_the_broker_has_no_more_and_says_so()
    {
        var walk = HistoryWalk.Over(SixYears, WindowOrder.NewestFirst);
        Assert.Equal(Given.Window("2025-03-04", "2026-03-03"), walk.Next);
        walk = walk.AfterFetched(walk.Next).AfterFetched(Given.Window("2024-06-17", "2025-03-03"));
        Assert.Null(walk.Remark);

        walk = walk.AfterUnavailable();

        Assert.Null(walk.Next);
        Assert.Equal(Given.Day("2024-06-17"), walk.Begins);
        Assert.Equal(4, walk.Unavailable.Count);
        Assert.StartsWith("The broker gives no statement before 2024-06-17", walk.Remark, StringComparison.Ordinal);
        Assert.Contains("custom date range", walk.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_oldest_day_on_it_passes_over_what_the_broker_does_not_have()
    {
        var walk = HistoryWalk.Over(SixYears, WindowOrder.OldestFirst);
        Assert.Equal(Given.Day("2020-03-05"), walk.Next!.Value.From);

        walk = walk.AfterUnavailable().AfterUnavailable();
        var begins = walk.Next!.Value.From;
        while (walk.Next is not null) walk = walk.AfterFetched();

        Assert.Equal(begins, walk.Begins);
        Assert.StartsWith($"The broker gives no statement before {begins:yyyy-MM-dd}", walk.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_the_middle_is_said_as_a_gap()
    {
        var walk = HistoryWalk.Over(Given.Window("2023-03-05", "2026-03-03"), WindowOrder.OldestFirst)
            .AfterFetched().AfterUnavailable().AfterFetched();

        Assert.Equal("The broker gave no statement for 2024-03-04 to 2025-03-03. Fetch these days again later.", walk.Remark);
    }

    [Fact]
    public void When_nothing_came_at_all_it_says_that()
    {
        var walk = HistoryWalk.Over(Given.Window("2025-03-05", "2026-03-03"), WindowOrder.NewestFirst).AfterUnavailable();

        Assert.Null(walk.Begins);
        Assert.StartsWith("The broker gives no statement for any day of 2025-03-05 to 2026-03-03.", walk.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WindowOrder.NewestFirst, "2025-09-03", "2025-12-03")]
    [InlineData(WindowOrder.OldestFirst, "2025-03-04", "2025-03-04")]
    public void What_is_too_slow_is_asked_for_in_halves_and_quarters(WindowOrder order, string half, string quarter)
    {
        var walk = HistoryWalk.Over(Given.Window("2025-03-04", "2026-03-03"), order).AfterTooSlow();
        Assert.Equal(Given.Day(half), walk.Next!.Value.From);

        walk = walk.AfterTooSlow();
        Assert.Equal(Given.Day(quarter), walk.Next!.Value.From);
        Assert.Equal(3, walk.Pending.Count);

        walk = walk.AfterTooSlow();
        Assert.Single(walk.TooSlow);
        while (walk.Next is not null) walk = walk.AfterFetched();
        Assert.Contains($"The broker took too long for {walk.TooSlow[0]}.", walk.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_walk_survives_being_stored()
    {
        var walk = HistoryWalk.Over(SixYears, WindowOrder.OldestFirst).AfterUnavailable().AfterFetched();
        walk = walk.AfterTooSlow().AfterTooSlow().AfterTooSlow();

        var read = JsonSerializer.Deserialize<HistoryWalk>(JsonSerializer.Serialize(walk))!;

        Assert.Equal((walk.Period, walk.Order, walk.Begins), (read.Period, read.Order, read.Begins));
        Assert.Equal(walk.Pending, read.Pending);
        Assert.Equal(walk.Fetched, read.Fetched);
        Assert.Equal(walk.Unavailable, read.Unavailable);
        Assert.Equal(walk.TooSlow, Assert.IsAssignableFrom<IEnumerable<FlexWindow>>(read.TooSlow));
        Assert.Single(read.TooSlow);
    }

    [Fact]
    public void A_walk_that_has_ended_takes_no_more_answers()
    {
        var walk = HistoryWalk.Over(Given.Window("2026-03-03", "2026-03-03"), WindowOrder.NewestFirst).AfterFetched();

        Assert.Throws<InvalidOperationException>(() => walk.AfterFetched());
    }
}
