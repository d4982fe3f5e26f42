using Tidegate.Domain.Ledger;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>Trade confirmations stand in until an activity statement tells the same trade.</summary>
public sealed class ConfirmationTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Theory]
    [InlineData("confirmations first")]
    [InlineData("activity first")]
    [InlineData("confirmations generated later")]
    public async Task The_same_trade_of_a_confirmation_and_of_the_activity_statement_is_one(string order)
    {
        var history = SimulatedFiles.History(31);
        var first = history.LastDay.AddDays(-60);
        var late = history.LastDay.AddDays(order.EndsWith("later", StringComparison.Ordinal) ? 9 : 0).ToDateTime(new TimeOnly(17, 0));
        var confirmations = ("confirmations.xml", SimulatedFiles.File(history, StatementQuery.Confirmations, first, history.LastDay, late));
        var activity = ("activity.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, first, history.LastDay));
        var alone = await CurrentAsync(activity);

        var found = order.StartsWith("activity", StringComparison.Ordinal)
            ? await CurrentAsync(activity, confirmations)
            : await CurrentAsync(confirmations, activity);

        Assert.NotEmpty(alone);
        Assert.Equal(alone, found);
    }

    [Fact]
    public async Task Until_then_a_confirmed_trade_counts_and_is_marked()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Checkout.Root, "tests", "data", "flex", "ibkr-conduit", "trade-confirmations.xml"));

        var entries = await bench.EntriesAsync();

        Assert.Equal(39, entries.Count);
        Assert.All(entries, entry => Assert.True(entry is { Provisional: true, FromOrder: false, Kind: EntryKind.Trade }));
    }

    [Fact]
    public async Task A_window_of_confirmations_is_no_window_of_activity()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Checkout.Root, "tests", "data", "flex", "ibkr-conduit", "trade-confirmations.xml"));

        Assert.Empty(await bench.AskAsync<Platform.Imports.GetCoverage, IReadOnlyList<Platform.Imports.CoverageView>>(
            get => get.RunAsync(CancellationToken.None)));
    }

    private async Task<IReadOnlyList<string>> CurrentAsync(params (string Name, byte[] Content)[] files)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var file in files)
        {
            Assert.True(Assert.Single((await bench.ImportAsync(file)).Files) is { IsIn: true } view, file.Name);
        }

        return await LedgerDump.CurrentAsync(database.Database, bench.Workspace);
    }
}
