using System.Text;
using Tidegate.Platform.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;
using Tidegate.TestKit.Statements;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>
/// The same statement in other words gives the same ledger: every recording that can be rewritten, and small generated histories.
/// </summary>
public sealed class MechanicalTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int Histories = 20;
    private const int Mutations = 20;

    [Fact]
    public async Task Recordings_give_the_same_ledger_twice_shuffled_drifted_and_with_other_dates()
    {
        foreach (var sample in SampleStatement.WellFormed)
        {
            await SameAsync(sample.Name, sample.Read(), seed: sample.Name.Length);
        }
    }

    [Fact]
    public async Task Generated_histories_give_the_same_ledger_twice_shuffled_drifted_and_with_other_dates()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            var history = SimulatedFiles.History(seed);
            var from = history.LastDay.AddDays(-10 - (seed % 3 * 5));
            await SameAsync($"seed {seed}", SimulatedFiles.File(history, StatementQuery.Everything, from, history.LastDay), seed);
        }
    }

    [Fact]
    public async Task Recordings_without_transaction_ids_and_then_with_them_are_the_recordings()
    {
        foreach (var sample in SampleStatement.WellFormed
            .Where(s => Encoding.UTF8.GetString(s.Read()).Contains("transactionID=\"", StringComparison.Ordinal)))
        {
            var whole = sample.Read();
            if (await CurrentAsync(whole) is not { } expected)
                continue;

            var poor = ColumnRemoval.From(whole, "transactionID");
            AssertSame(expected, await CurrentAsync(poor, whole), $"{sample.Name}, first without ids");
            AssertSame(expected, await CurrentAsync(whole, poor), $"{sample.Name}, then without ids");
        }
    }

    [Fact]
    public async Task Damaged_recordings_come_in_whole_or_not_at_all_and_say_what_is_wrong()
    {
        foreach (var sample in SampleStatement.All)
        {
            await using var bench = await LedgerBench.MakeAsync(database);
            var file = sample.Read();
            for (var seed = 0; seed < Mutations; seed++)
            {
                var (mutated, what) = StatementMutation.Mutate(file, seed);
                var before = await LedgerDump.CurrentAsync(database.Database, bench.Workspace);
                var view = Assert.Single((await bench.ImportAsync(($"{seed}.xml", mutated))).Files);
                Assert.True(view.Outcome != ImportOutcome.Pending && view.Message.Length > 0, $"{sample.Name}, {seed}: {what}");
                if (!view.IsIn)
                {
                    Assert.Equal(before, await LedgerDump.CurrentAsync(database.Database, bench.Workspace));
                    Assert.Empty(view.Accounts);
                }
            }
        }
    }

    private async Task SameAsync(string name, byte[] file, int seed)
    {
        if (await CurrentAsync(file) is not { } expected)
            return;

        AssertSame(expected, await CurrentAsync(file, [.. file, .. "\n"u8.ToArray()]), $"{name}, twice");
        AssertSame(expected, await CurrentAsync(StatementShuffle.All(file, seed)), $"{name}, shuffled");
        AssertSame(expected, await CurrentAsync(Drift.Add(file, seed)), $"{name}, drifted");
        // One of the four formats for each: all of them over all files, and every file in the reader's own tests.
        var format = DateRewriting.FewFormats[seed % DateRewriting.FewFormats.Count];
        var rewritten = await CurrentAsync(DateRewriting.Rewrite(file, format));
        Assert.True(rewritten is not null || !DateRewriting.HasDayAboveTwelve(file), $"{name}, dates");
        if (rewritten is not null)
            AssertSame(expected, rewritten, $"{name}, dates as {format}");
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string>? found, string what)
    {
        var differences = found is null
            ? ["refused"]
            : expected.Except(found).Select(e => $"- {e}").Concat(found.Except(expected).Select(f => $"+ {f}"));
        Assert.True(found is not null && expected.SequenceEqual(found), $"{what}: {string.Join("; ", differences.Take(4))}");
    }

    /// <summary>What counts after the files; null when one of them does not come in.</summary>
    private async Task<IReadOnlyList<string>?> CurrentAsync(params byte[][] files)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            if (!Assert.Single((await bench.ImportAsync(($"{i}.xml", file))).Files).IsIn)
                return null;
        }

        return await LedgerDump.CurrentAsync(database.Database, bench.Workspace);
    }
}
