using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>The ledger is a function of the set of statements.</summary>
public sealed class OrderOfFilesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int PermutationsTried = 4;
    private const int PartitionsTried = 4;

    private static readonly StatementQuery[] Queries = [StatementQuery.Tidegate, StatementQuery.Everything, StatementQuery.Exirio,
        StatementQuery.Kinfo];

    [Fact]
    public void Any_order_and_repetition_of_overlapping_files_of_several_queries_leaves_the_same_database()
    {
        var cases = from seed in Gen.Choose(1, 1_000)
                    from windows in Gen.ListOf(Gen.Choose(0, 10_000), 6)
                    from order in Gen
            .Choose(0, 10_000)
                    select (seed, windows.ToArray(), order);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(PermutationsTried), Prop.ForAll(cases.ToArbitrary(), run =>
            Run(() => SameAfterShufflingAsync(run.seed, run.Item2, run.order))));
    }

    [Fact]
    public void Any_cut_of_a_history_into_windows_gives_the_same_entries_and_figures()
    {
        var cases = from seed in Gen.Choose(1, 1_000)
                    from cuts in Gen.ListOf(Gen.Choose(1, 360), 5)
                    from order in Gen
            .Choose(0, 10_000)
                    select (seed, cuts.ToArray(), order);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(PartitionsTried), Prop.ForAll(cases.ToArbitrary(), run =>
            Run(() => SameAfterCuttingAsync(run.seed, run.Item2, run.order))));
    }

    [Theory]
    [InlineData(" (transactionID|ibExecID)=\"[^\"]*\"", true)] // known by trade id
    [InlineData(" (transactionID|ibExecID)=\"[^\"]*\"", false)]
    [InlineData(" (transactionID|ibExecID|tradeID)=\"[^\"]*\"", true)] // known by content
    [InlineData(" (transactionID|ibExecID|tradeID)=\"[^\"]*\"", false)]
    public async Task A_query_with_fewer_columns_makes_no_second_copies(string removed, bool poorFirst)
    {
        var history = SimulatedFiles.History(11);
        var rich = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay);
        var poor = Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(rich), removed, ""));
        var expected = await CurrentAsync(("rich.xml", rich));

        var found = poorFirst ? await CurrentAsync(("poor.xml", poor), ("rich.xml", rich))
            : await CurrentAsync(("rich.xml", rich), ("poor.xml", poor));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Orders_and_summaries_stand_in_only_until_executions_and_details_come(bool coarseFirst)
    {
        var history = SimulatedFiles.History(12);
        var fine = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay);
        var query = StatementQuery.Tidegate with { Name = "Coarse", Trades = TradeLevels.Orders, Cash = CashLevels.Summary };
        var coarse = SimulatedFiles.File(history, query, history.Options.FirstDay, history.LastDay);
        var expected = await CurrentAsync(("fine.xml", fine));
        var alone = await CurrentAsync(("coarse.xml", coarse));

        var found = coarseFirst ? await CurrentAsync(("coarse.xml", coarse), ("fine.xml", fine))
            : await CurrentAsync(("fine.xml", fine), ("coarse.xml", coarse));

        Assert.NotEmpty(alone);
        Assert.Equal(expected, found);
    }

    private async Task<bool> SameAfterShufflingAsync(int seed, int[] choices, int order)
    {
        var history = SimulatedFiles.History(seed);
        var days = history.LastDay.DayNumber - history.Options.FirstDay.DayNumber;
        var files = choices.Select((choice, i) =>
        {
            var from = history.Options.FirstDay.AddDays(choice % days);
            var byDay = choice % 5 == 0;
            var to = from.AddDays(Math.Min(byDay ? 10 : 30 + (choice % 200), history.LastDay.DayNumber - from.DayNumber));
            var query = Queries[choice % Queries.Length] with { BreakoutByDay = byDay, Consolidated = choice % 7 == 0 };
            return ($"{i}.xml", SimulatedFiles
                .File(history, query, from, to, history.LastDay.AddDays(1).ToDateTime(new TimeOnly(4, choice % 3))));
        }).ToArray();
        var shuffled = files.Concat(files.Take(2)).ToArray();
        new Random(order).Shuffle(shuffled);

        await using var plain = await LedgerBench.MakeAsync(database);
        await plain.ImportAsync(files);
        await using var other = await LedgerBench.MakeAsync(database);
        foreach (var part in shuffled.Chunk(3))
        {
            await other.ImportAsync(part);
        }

        Assert.Equal(await LedgerDump.AllAsync(database.Database, plain.Workspace),
            await LedgerDump.AllAsync(database.Database, other.Workspace));
        return true;
    }

    private async Task<bool> SameAfterCuttingAsync(int seed, int[] cuts, int order)
    {
        var history = SimulatedFiles.History(seed);
        var whole = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay);
        int[] starts = [.. cuts.Append(0).Distinct().Order()];
        var files = starts.Select((start, i) =>
        {
            var from = history.Options.FirstDay.AddDays(start);
            var end = i + 1 < starts.Length ? history.Options.FirstDay.AddDays(starts[i + 1] - 1) : history.LastDay;
            return ($"{i}.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, from, end < history.LastDay ? end : history.LastDay));
        }).ToArray();
        new Random(order).Shuffle(files);

        await using var plain = await LedgerBench.MakeAsync(database);
        await plain.ImportAsync(("whole.xml", whole));
        await using var cut = await LedgerBench.MakeAsync(database);
        await cut.ImportAsync(files);

        Assert.Equal(await LedgerDump.CurrentAsync(database.Database, plain.Workspace),
            await LedgerDump.CurrentAsync(database.Database, cut.Workspace));
        Assert.Equal(await FiguresAsync(plain, history), await FiguresAsync(cut, history));
        return true;
    }

    private static async Task<List<Figure>> FiguresAsync(LedgerBench bench, SimulatedHistory history)
    {
        var figures = new List<Figure>();
        foreach (var account in history.Accounts)
        {
            var scope = new AccountScope([account]);
            var dashboard = await bench.DashboardAsync(scope);
            figures.AddRange([dashboard.NetWorth, dashboard.DayChange.Amount, dashboard.TotalChange.Amount, dashboard.Cash]);
            figures.AddRange((await bench.HoldingsAsync(scope)).Rows
                .SelectMany(row => new[] { row.Quantity, row.Cost, row.Value, row.Unrealized }));
        }

        return figures;
    }

    private async Task<IReadOnlyList<string>> CurrentAsync(params (string Name, byte[] Content)[] files)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var file in (await bench.ImportAsync(files)).Files)
        {
            Assert.True(file.IsIn, file.Message);
        }

        return await LedgerDump.CurrentAsync(database.Database, bench.Workspace);
    }

    // FsCheck's properties are not asynchronous.
    private static bool Run(Func<Task<bool>> test) => Task.Run(test).GetAwaiter().GetResult();
}
