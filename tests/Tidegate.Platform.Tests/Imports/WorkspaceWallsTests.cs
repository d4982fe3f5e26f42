using Tidegate.Platform.Accounts;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>Nothing is visible across workspaces, also when both hold the same account.</summary>
public sealed class WorkspaceWallsTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task Statements_of_one_workspace_are_not_seen_and_not_known_in_another()
    {
        await using var mine = await LedgerBench.MakeAsync(database);
        await using var theirs = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        var file = SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay);
        var job = await mine.ImportAsync(("all.xml", file));
        var entries = await mine.EntriesAsync();
        Assert.NotEmpty(entries);

        Assert.Empty(await theirs.AskAsync<GetAccounts, IReadOnlyList<AccountView>>(get => get.RunAsync(CancellationToken.None)));
        Assert.Empty(await theirs.AskAsync<GetImports, IReadOnlyList<ImportJobView>>(get => get.RunAsync(CancellationToken.None)));
        Assert.Empty(await theirs.AskAsync<GetCoverage, IReadOnlyList<CoverageView>>(get => get.RunAsync(CancellationToken.None)));
        Assert.Null(await theirs.AskAsync<GetImport, ImportJobView?>(get => get.RunAsync(job.Id, CancellationToken.None)));
        Assert.Null(await theirs.AskAsync<GetTransaction, TransactionDetail?>(get => get.RunAsync(entries[0].Id, CancellationToken.None)));
        Assert.Empty(await theirs.EntriesAsync());
        Assert.IsNotType<ScopedAnswer<HoldingsView>.Shown>(
            await theirs.AskAsync<GetHoldings, ScopedAnswer<HoldingsView>>(
                get => get.RunAsync(new AccountScope([history.Accounts[0]]), CancellationToken.None)));

        // The same file is new there, and what it leaves is the same.
        var again = await theirs.ImportAsync(("all.xml", file));
        Assert.Equal(job.Files[0].NewEntries, again.Files[0].NewEntries);
        Assert.Equal(
            await LedgerDump.AllAsync(database.Database, mine.Workspace), await LedgerDump.AllAsync(database.Database, theirs.Workspace));
    }
}
