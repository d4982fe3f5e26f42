using FsCheck;
using FsCheck.Fluent;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Executions;

/// <summary>The ledger is a function of the set of what was told, by gateways and by statements.</summary>
public sealed class OrderOfTellingTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int OrdersTried = 4;
    private const int BatchExecutions = 20;
    private const int Days = 60;

    [Fact]
    public void Any_order_and_repetition_of_what_gateways_and_statements_tell_ends_in_the_same_entries()
    {
        var cases = from seed in Gen.Choose(1, 1_000)
                    from reach in Gen.Choose(0, Days)
                    from order in Gen.Choose(0, 10_000)
                    select (seed, reach, order);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(OrdersTried), Prop.ForAll(cases.ToArbitrary(), run =>
            Task.Run(() => SameAfterShufflingAsync(run.seed, run.reach, run.order)).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Once_statements_cover_all_days_nothing_is_left_of_what_was_told_live()
    {
        var history = SimulatedFiles.History(31);
        var first = history.LastDay.AddDays(-Days);
        var activity = ("activity.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, first, history.LastDay));
        await using var alone = await LedgerBench.MakeAsync(database);
        await alone.ImportAsync(activity);
        await using var both = await LedgerBench.MakeAsync(database);
        var told = history.Accounts.SelectMany(account => LiveTold.Of(history, account, first)).ToList();
        await both.TellAsync(told);
        await both.ImportAsync(activity);

        Assert.NotEmpty(told);
        Assert.Equal(
            await LedgerDump.CurrentAsync(database.Database, alone.Workspace),
            await LedgerDump.CurrentAsync(database.Database, both.Workspace));
    }

    private async Task<bool> SameAfterShufflingAsync(int seed, int reach, int order)
    {
        var history = SimulatedFiles.History(seed);
        var random = new Random(order);
        Func<LedgerBench, Task>[] steps = [.. Tellings(history), .. Statements(history, reach)];
        await using var plain = await LedgerBench.MakeAsync(database);
        foreach (var step in steps)
        {
            await step(plain);
        }

        await using var other = await LedgerBench.MakeAsync(database);
        var shuffled = steps.Concat(steps.Where(_ => random.Next(3) == 0)).ToArray();
        random.Shuffle(shuffled);
        foreach (var step in shuffled)
        {
            await step(other);
        }

        Assert.Equal(
            await LedgerDump.CurrentAsync(database.Database, plain.Workspace),
            await LedgerDump.CurrentAsync(database.Database, other.Workspace));
        return true;
    }

    /// <summary>Each execution without and with its commission; some were told otherwise first and corrected.</summary>
    private static IEnumerable<Func<LedgerBench, Task>> Tellings(SimulatedHistory history)
    {
        var executions = history.Accounts.SelectMany(account => LiveTold.Of(history, account, history.LastDay.AddDays(-Days))).ToList();
        var first = executions.Where((_, i) => i % 4 == 0)
            .Select(told => told with { ExecutionId = told.ExecutionId[..^2] + "00", Price = told.Price + 1m });
        var without = executions.Select(told => told with { Commission = null, CommissionCurrency = null });
        return executions.Concat(first).Concat(without).OrderBy(told => told.When.Instant).Chunk(BatchExecutions)
            .Select(batch => (Func<LedgerBench, Task>)(bench => bench.TellAsync(batch)));
    }

    /// <summary>Confirmations of all days, fetched twice, and activity as far as it reaches.</summary>
    private static IEnumerable<Func<LedgerBench, Task>> Statements(SimulatedHistory history, int reach)
    {
        var (begin, end) = (history.LastDay.AddDays(-Days), history.LastDay);
        (StatementQuery Query, DateOnly From, DateOnly To)[] windows =
        [
            (StatementQuery.Confirmations, begin, begin.AddDays(Days / 2)), (StatementQuery.Confirmations, begin.AddDays(Days / 3), end),
            (StatementQuery.Tidegate, begin, begin.AddDays(reach / 2)),
            (StatementQuery.Tidegate, begin.AddDays(reach / 3), begin.AddDays(reach)),
        ];
        return windows.Select((window, i) => ($"{i}.xml", SimulatedFiles.File(history, window.Query, window.From, window.To)))
            .Select(file => (Func<LedgerBench, Task>)(bench => bench.ImportAsync(file)));
    }
}
