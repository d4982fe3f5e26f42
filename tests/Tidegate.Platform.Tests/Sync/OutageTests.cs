using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Portfolio;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Market;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.Platform.Tests.Sync;

/// <summary>Whatever happens to the broker, the clock and the process: no gap and no double day.</summary>
public sealed class OutageTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly ServedOptions Served = new()
    {
        Port = 0,
        FirstDay = new(2024, 9, 3),
        TradesPerDay = 0.2m,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 100_000 },
    };

    [Fact]
    public async Task A_year_without_the_broker_the_nights_of_the_clock_change_and_clocks_set_wrong_leave_every_trading_day_once()
    {
        // Friday before the clocks go forward in New York.
        await using var scene = await SyncScene.MakeAsync(database, Served, At("2025-03-07T14:00Z"), jumps: true);
        var link = await scene.LinkAsync(Served.Token, "700101", "700104");
        await scene.SyncAsync(link);

        // Through the night of the change, by the schedule's own times.
        string[] spring = ["2025-03-08T11:00Z", "2025-03-09T06:59Z", "2025-03-09T07:01Z", "2025-03-10T09:30Z", "2025-03-11T09:31Z"];
        foreach (var instant in spring)
        {
            await AtAsync(scene, link, At(instant));
        }

        // A year in which the broker never answers with a statement.
        scene.Simulation.Faults.Add(new()
        {
            Door = SimulatedFlexService.DoorName,
            Kind = FlexFaults.Maintenance,
            With = ImmutableSortedDictionary<string, string>.Empty,
        });
        for (var month = 1; month <= 12; month++)
        {
            await AtAsync(scene, link, At("2025-03-12T10:00Z").AddMonths(month));
        }

        scene.Simulation.Faults.Clear();
        var back = At("2026-03-20T12:00Z");
        await AtAsync(scene, link, back);
        Assert.Equal(SyncStatus.ActionNeeded, (await scene.ConnectionsAsync())[0].Status); // the token's year has passed meanwhile
        scene.Service.TokenExpiresAt = back.AddYears(1);
        await scene.LinkAsync(Served.Token, null, id: link);
        await AtAsync(scene, link, back.AddHours(3));

        // The clock is set forward by a week and back again, and the clocks of the broker go back in November.
        await AtAsync(scene, link, At("2026-10-30T12:00Z"));
        await AtAsync(scene, link, At("2026-11-06T12:00Z"));
        scene.Simulation.Clock.Set(At("2026-10-31T12:00Z"));
        await scene.SyncAsync(link);
        foreach (var instant in new[] { "2026-11-01T05:59Z", "2026-11-01T06:01Z", "2026-11-02T10:31Z", "2026-11-09T12:00Z" })
        {
            await AtAsync(scene, link, At(instant));
        }

        await EveryTradingDayOnceAsync(scene, link, Served.FirstDay, new(2026, 11, 6));
    }

    [Fact]
    public async Task A_process_that_dies_at_any_step_goes_on_where_it_was()
    {
        var served = Served with { FirstDay = new(2025, 2, 3) };
        await using var scene = await SyncScene.MakeAsync(database, served, At("2026-03-06T18:00Z"), jumps: true);
        var link = await scene.LinkAsync(Served.Token, "700101", "700104");
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            // Each try dies one word later than the one before it, in a process of its own, until one comes to its end.
            using var death = new CancellationTokenSource();
            await using var process = scene.OtherProcess();
            try
            {
                var result = await SyncScene.SyncAsync(process, link, new DyingAfter(step, death), death.Token);
                if (result.Status == SyncStatus.Ok)
                    break;
                if (result.Next > scene.Now)
                    scene.Simulation.Clock.Advance(result.Next.Value - scene.Now);
            }
            catch (OperationCanceledException)
            {
                deaths++;
            }
        }

        Assert.True(deaths >= 3, $"{deaths} deaths");
        var runs = (await scene.DetailAsync(link)).Runs;
        Assert.Equal(deaths, runs.Count(run => run.Problem == "broken-off"));
        await EveryTradingDayOnceAsync(scene, link, served.FirstDay, new(2026, 3, 5));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    // The host looks then, and syncs what the schedule says is due.
    private static async Task AtAsync(SyncScene scene, Guid link, DateTimeOffset instant)
    {
        if (instant > scene.Now)
            scene.Simulation.Clock.Set(instant);
        if ((await scene.ConnectionsAsync())[0].Next <= scene.Now)
            await scene.SyncAsync(link);
    }

    private static async Task EveryTradingDayOnceAsync(SyncScene scene, Guid link, DateOnly first, DateOnly last)
    {
        var detail = await scene.DetailAsync(link);
        Assert.True(detail.View.Status == SyncStatus.Ok, string.Join('\n', detail.Runs.Select(run => $"{run.Started:s} {run.Sentence}")));
        var covered = Assert.Single(detail.Covered);
        Assert.True(covered.From <= first, $"from {covered.From}");
        Assert.Equal(last, covered.To);

        // Net worth of a day comes with the statement of that day alone; each account has one figure a trading day, and no other.
        var days = await scene.Bench.AskAsync<TidegateDb, List<(string Account, DateOnly Day)>>(async db =>
            [.. (await db.Set<NavDayRow>().AsNoTracking().Select(row => new { row.AccountId, row.Day }).ToListAsync())
                .Select(row => (row.AccountId, row.Day))]);
        var expected = TradingCalendar.Days(first, last).ToHashSet();
        foreach (var account in days.GroupBy(row => row.Account))
        {
            var distinct = account.Select(row => row.Day).ToHashSet();
            Assert.Equal([.. expected.Where(day => day >= distinct.Min()).Order()], distinct.Order());
        }

        // No execution was taken twice: the broker's ids are distinct among the entries that stand.
        var entries = await scene.Bench.EntriesAsync();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        var dashboard = await scene.Bench.DashboardAsync();
        Assert.DoesNotContain(dashboard.Broker.Differences, difference => difference.Figure.State == FigureState.Broken);
    }

    private sealed class DyingAfter(int words, CancellationTokenSource death) : IProgress<string>
    {
        private int heard;

        public void Report(string value)
        {
            if (++heard == words)
                death.Cancel();
        }
    }
}
