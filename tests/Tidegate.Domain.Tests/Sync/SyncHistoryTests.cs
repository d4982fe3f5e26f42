using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Tests.Sync;

/// <summary>Years of tries against a broker that has holidays, is late and fails: no day is missed, and it is not pestered.</summary>
public sealed class SyncHistoryTests
{
    private static readonly SyncSchedule Schedule = new(NewYork.Times, TimeSpan.FromMinutes(7));
    private static readonly DateOnly Opened = new(2021, 5, 12);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_day_of_the_broker_is_there_in_the_end(int seed)
    {
        var chance = new Random(seed);
        var end = NewYork.At(2026, 3, 20, 13);
        var now = NewYork.At(2024, 3, 1 + (seed % 28), chance.Next(24));
        var away = Outage(chance);
        var (state, covered, historyFrom, before) = (SyncState.New, new List<DaySpan>(), (DateOnly?)null, (DateOnly?)null);
        var tries = new Dictionary<DateOnly, int>();
        while (true)
        {
            var coverage = new SyncCoverage(DaySpan.Join(covered), covered.Count > 0 ? Opened : null, historyFrom);
            var due = Schedule.NextDue(state, coverage.To, now);
            Assert.NotNull(due);
            now = due > now ? due.Value : now.AddSeconds(30);
            if (now > end)
                break;
            if (away.From <= now && now < away.To)
            {
                now = away.To; // This machine was off.
                continue;
            }

            var day = DateOnly.FromDateTime(now.UtcDateTime);
            tries[day] = tries.GetValueOrDefault(day) + 1;
            if (chance.Next(10) == 0)
            {
                DateTimeOffset? at = chance.Next(2) == 0 ? null : now.AddMinutes(20);
                state = state.After(new SyncOutcome.Later(new("1009", "Heavy load."), at), now);
                continue;
            }

            var last = NewYork.Times.LastDay(now);
            var late = chance.Next(20) == 0;
            foreach (var span in new[] { SyncPeriod.Newest(coverage, last, before), SyncPeriod.Older(coverage) }.OfType<DaySpan>())
            {
                Assert.True(span.To <= last && span.From <= span.To);
                // The broker gives what it has of the span: nothing before the opening, nothing that is late, nothing on holidays.
                var from = span.From < Opened ? Opened : span.From;
                var to = late && span.To == last ? last.AddDays(-3) : span.To;
                while (to >= from && IsHoliday(to)) to = to.AddDays(-1);
                if (from <= to) covered.Add(new(from, to));
                else if (span.To < Opened) historyFrom = Opened;
            }

            before = last;
            state = state.After(new SyncOutcome.Fetched(), now);
        }

        var joined = DaySpan.Join(covered);
        Assert.Equal([new DaySpan(Opened, new(2026, 3, 19))], joined);
        Assert.True(tries.Values.Max() <= 40, $"{tries.Values.Max()} tries in one day");
        Assert.True(tries.Values.Average() <= 4, $"{tries.Values.Average()} tries a day");
    }

    [Fact]
    public void Days_that_the_broker_still_changes_are_asked_for_again()
    {
        var coverage = new SyncCoverage([new(Opened, new(2026, 3, 18))], Opened);
        DaySpan Newest(DateOnly? before) => SyncPeriod.Newest(coverage, new(2026, 3, 19), before);

        Assert.Equal(new(new(2026, 3, 13), new(2026, 3, 19)), Newest(new(2026, 3, 18)));
        Assert.Equal(new(new(2026, 2, 3), new(2026, 3, 19)), Newest(new(2026, 2, 27)));
        Assert.Equal(new(new(2025, 3, 20), new(2026, 3, 19)), Newest(new(2025, 12, 31)));
    }

    [Fact]
    public void A_gap_in_the_middle_is_closed_and_days_before_the_first_are_asked_for_until_the_opening()
    {
        var gap = new SyncCoverage([new(new(2025, 6, 2), new(2025, 8, 1)), new(new(2025, 9, 1), new(2026, 3, 18))]);

        Assert.Equal(new(new(2025, 8, 2), new(2026, 3, 19)), SyncPeriod.Newest(gap, new(2026, 3, 19), new(2026, 3, 18)));
        Assert.Equal(new(new(2024, 6, 2), new(2025, 6, 1)), SyncPeriod.Older(gap));
        Assert.Equal(new(Opened, new(2025, 6, 1)), SyncPeriod.Older(gap with { Opened = Opened }));
        Assert.Null(SyncPeriod.Older(gap with { HistoryFrom = new(2025, 6, 2) }));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Outage(Random chance)
    {
        var from = NewYork.At(2024, 6, 1, 12).AddDays(chance.Next(200));
        return (from, from.AddDays(chance.Next(1, 370)));
    }

    private static bool IsHoliday(DateOnly day) => day is { Month: 12, Day: 25 } or { Month: 1, Day: 1 } or { Month: 7, Day: 4 };
}
