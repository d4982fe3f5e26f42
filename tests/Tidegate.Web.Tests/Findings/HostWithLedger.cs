using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Findings;

/// <summary>A host with an account whose history begins in the middle and has corporate actions that nothing resolves.</summary>
public sealed class HostWithLedger : WebHostFixture, IAsyncLifetime
{
    /// <summary>The account in the file.</summary>
    public const string Account = "U1234567";

    /// <summary>What forms could store, all of it empty at first.</summary>
    private static readonly string[] Tables = ["opening_lot_edits", "action_terms", "manual_entry_changes", "manual_holdings"];

    private Browser? trader;

    /// <summary>A browser in which a trader is signed in.</summary>
    public Browser Trader => trader ?? throw new InvalidOperationException("The fixture is not initialized.");

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var path = Path.Combine(Checkout.Root, "tests", "data", "flex", "ib-flex-rs-synthetic", "activity_corporate_actions.xml");
        await using var file = File.OpenRead(path);
        await AskAsync<StartImport, ImportStart>(start => start.RunAsync(One(file), null, CancellationToken.None));
        await AskAsync<RunImports, bool>(async run =>
        {
            await run.RunAsync(CancellationToken.None);
            return true;
        });
        trader = await SignInAsync(Role.Trader);
    }

    public new async Task DisposeAsync()
    {
        trader?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A corporate action with a leg that arrives.</summary>
    public async Task<FindingDetail> ActionAsync()
    {
        var answer = await AskAsync<GetFindings, ScopedAnswer<FindingsView>>(get => get.RunAsync(AccountScope.All, CancellationToken.None));
        var view = Assert.IsType<ScopedAnswer<FindingsView>.Shown>(answer).View;
        foreach (var finding in view.Yours.Where(finding => finding.Finding.EventKey.Length > 0))
        {
            var detail = await AskAsync<GetFinding, FindingDetail?>(get => get.RunAsync(finding.Id, CancellationToken.None));
            if (detail!.Action.Any(leg => leg.Quantity > 0m))
            {
                return detail;
            }
        }

        throw new InvalidOperationException("No finding has a corporate action with a leg that arrives.");
    }

    /// <summary>How many things persons have said so far.</summary>
    public async Task<long> SaidAsync()
    {
        var said = 0L;
        foreach (var table in Tables)
        {
            await using var command = Database.Database.Source.CreateCommand($"select count(*) from {table}");
            said += (long)(await command.ExecuteScalarAsync())!;
        }

        return said;
    }

    private static async IAsyncEnumerable<IncomingFile> One(Stream content)
    {
        await Task.Yield();
        yield return new("actions.xml", content);
    }
}
