using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Tidegate.Domain.Sync;
using Tidegate.Domain.Workspaces;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Linking;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Workspaces;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.Platform.Tests.Linking;

/// <summary>A link from the first step to the figures, against the simulated service.</summary>
public sealed class LinkingTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // Friday at 13:00 in New York: Thursday's statement is there.
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Thursday = new(2026, 3, 5);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static readonly ServedOptions Served = new()
    {
        Port = 0,
        FirstDay = new(2025, 1, 2),
        TradesPerDay = 0.2m,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 1000 },
    };

    [Fact]
    public async Task The_test_statement_is_imported_and_the_broker_is_not_asked_for_it_again()
    {
        await using var scene = await SceneAsync();
        await scene.GiveKeysAsync(Served.Token, "700101");

        var tested = await scene.TestAsync();
        var asked = scene.Statements();
        var done = await scene.FinishAsync();

        Assert.NotNull(tested.Report);
        Assert.Equal((Thursday.AddDays(-364), Thursday), (tested.Report.From, tested.Report.To));
        Assert.Equal(3, tested.Report.Accounts.Count);
        Assert.All(tested.Report.Query.Purposes.Take(2), purpose => Assert.True(purpose.IsEnough, purpose.Name));
        Assert.Contains("Trades", tested.Report.Query.Purposes[1].Sections);
        Assert.True(tested.Report.Sections["Trades"] > 0, "rows of trades are counted");
        Assert.NotEmpty(tested.Lines);
        Assert.Equal(1, asked);
        // The year before, and nothing else; the broker's history begins there.
        Assert.Equal(asked + 1, scene.Statements());
        Assert.Equal((LinkStage.Done, (SyncProblem?)null), (done.Stage, done.Problem));
        Assert.Equal((2, Thursday), (done.Progress!.Files, done.Progress.To));
        Assert.True(done.Progress.NewEntries > 100, $"{done.Progress.NewEntries} entries");
        var accounts = await scene.AskAsync<GetAccounts, IReadOnlyList<AccountView>>(get => get.RunAsync(CancellationToken.None));
        Assert.All(accounts, account => Assert.StartsWith("Complete since the opening", account.History, StringComparison.Ordinal));
        var link = Assert.Single(await scene.AskAsync<GetConnections, IReadOnlyList<ConnectionView>>(
            get => get.RunAsync(CancellationToken.None)));
        Assert.Equal(("U1000001 and 2 more", SyncStatus.Ok), (link.Name, link.Status));
        Assert.InRange(link.TokenEnds!.Value, Friday + Year, Friday + Year + TimeSpan.FromHours(1));
        Assert.Empty(Directory.GetFiles(database.Folder.Uploads).Except(scene.Before));
    }

    [Theory]
    [InlineData("111111111111111111111111", "700101", "1015")]
    [InlineData(ServedOptions.DefaultToken, "999999", "1014")]
    [InlineData(ServedOptions.DefaultToken, "700104", "confirmations-query")]
    public async Task What_the_broker_refuses_is_told_and_can_be_mended(string token, string query, string code)
    {
        await using var scene = await SceneAsync();
        await scene.GiveKeysAsync(token, query);

        var refused = await scene.TestAsync();
        var finish = await scene.AskAsync<FinishLink, LinkOutcome>(
            link => link.RunAsync(scene.Person, "Mine", CancellationToken.None));
        await scene.GiveKeysAsync(Served.Token, "700101");
        var mended = await scene.TestAsync();

        Assert.Equal((code, (LinkReport?)null), (refused.Problem?.Code, refused.Report));
        Assert.DoesNotContain(token, refused.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Equal(new LinkOutcome.NotYet(LinkStep.Check), finish);
        Assert.NotNull(mended.Report);
        Assert.Null(mended.Problem);
    }

    [Fact]
    public async Task A_key_that_is_changed_while_a_test_hangs_is_tested_at_once()
    {
        await using var scene = await SceneAsync();
        scene.Simulation.Faults.Add(new()
        {
            Door = SimulatedFlexService.DoorName,
            Kind = FlexFaults.Hang,
            Count = 1,
            With = ImmutableSortedDictionary<string, string>.Empty.Add("seconds", "600"),
        });
        await scene.GiveKeysAsync(Served.Token, "700101");
        await scene.AskAsync<StartLinkTest, LinkOutcome>(test => test.RunAsync(scene.Person, CancellationToken.None));
        await Eventually.IsTrueAsync("the call hangs", () => !scene.Simulation.Calls.Entries().IsEmpty);

        await scene.GiveKeysAsync(Served.Token, "700102");
        var tested = await scene.TestAsync();

        Assert.Equal("Exirio", tested.Report?.Query.Recipe);
        Assert.Single(scene.Simulation.Calls.Entries(), call => call.Query == "700101");
    }

    [Fact]
    public async Task A_test_that_a_restart_broke_off_goes_on_with_the_next_start()
    {
        await using var scene = await SceneAsync(runs: false);
        await scene.GiveKeysAsync(Served.Token, "700102");
        await scene.AskAsync<StartLinkTest, LinkOutcome>(test => test.RunAsync(scene.Person, CancellationToken.None));
        // What stood in the memory of the old process is gone.
        await scene.AskAsync<LinkSignal, int>(async signal => (await signal.NextAsync(CancellationToken.None)).GetHashCode());

        await scene.StartAsync();
        var tested = await scene.UntilAsync(view => view.Stage == LinkStage.Tested);

        Assert.Equal("Exirio", tested.Report?.Query.Recipe);
    }

    [Fact]
    public async Task Token_and_query_ids_stand_in_no_table_and_go_with_the_draft()
    {
        await using var scene = await SceneAsync();
        await scene.GiveKeysAsync(Served.Token, "700101", "700104");
        await scene.TestAsync();

        Assert.Empty(await FoundAsync());
        Assert.Equal(3, await SecretsAsync(scene.Workspace));
        Assert.True(await scene.AskAsync<DropLink, bool>(drop => drop.RunAsync(scene.Person, CancellationToken.None)));
        Assert.Equal(0, await SecretsAsync(scene.Workspace));
        Assert.Equal(LinkView.None, await scene.ReadAsync());
        Assert.Empty(Directory.GetFiles(database.Folder.Uploads).Except(scene.Before));
    }

    [Fact]
    public async Task A_draft_that_nobody_touches_for_a_week_is_removed_with_its_secrets()
    {
        await using var scene = await SceneAsync();
        await scene.GiveKeysAsync(Served.Token, "700101");

        scene.Simulation.Clock.Advance(LinkDraft.Life - TimeSpan.FromHours(2));
        Assert.NotNull((await scene.ReadAsync()).Token);
        scene.Simulation.Clock.Advance(TimeSpan.FromHours(4));
        await Eventually.IsTrueAsync("the draft is gone", async () => await scene.ReadAsync() == LinkView.None);

        Assert.Equal(0, await SecretsAsync(scene.Workspace));
    }

    [Fact]
    public async Task Steps_are_answered_in_any_order_but_the_test_needs_both_keys()
    {
        await using var scene = await SceneAsync();
        Task<LinkOutcome> TestAsync() =>
            scene.AskAsync<StartLinkTest, LinkOutcome>(test => test.RunAsync(scene.Person, CancellationToken.None));

        Assert.Equal(new LinkOutcome.NotYet(LinkStep.Token), await TestAsync());
        Assert.Equal(new LinkOutcome.Saved(LinkStep.Service), await scene.SaveAsync(new LinkAnswer.Read(LinkStep.IbKey)));
        Assert.Equal(
            new LinkOutcome.NotYet(LinkStep.Token), await scene.SaveAsync(new LinkAnswer.Queries(new("700101"), null, Forget: false)));
        Assert.Equal(new LinkOutcome.Saved(LinkStep.Query), await scene.SaveAsync(new LinkAnswer.Token(new(Served.Token), Year)));
        Assert.Equal("query", Field(await scene.SaveAsync(new LinkAnswer.Queries(new(Served.Token), null, Forget: false))));
        Assert.Equal(
            "confirmations", Field(await scene.SaveAsync(new LinkAnswer.Queries(new("700101"), new("700101"), Forget: false))));
        Assert.Equal("life", Field(await scene.SaveAsync(new LinkAnswer.Token(new(Served.Token), TimeSpan.FromDays(3000)))));
        Assert.Equal(
            new LinkOutcome.Saved(LinkStep.Check), await scene.SaveAsync(new LinkAnswer.Queries(new("700101"), null, Forget: false)));
        // An empty field keeps what is known.
        Assert.Equal(new LinkOutcome.Saved(LinkStep.Query), await scene.SaveAsync(new LinkAnswer.Token(null, Year)));
        Assert.Equal(new LinkOutcome.Saved(LinkStep.Check), await TestAsync());
    }

    private static string Field(LinkOutcome outcome) => Assert.IsType<LinkOutcome.Refused>(outcome).Field;

    private async Task<int> SecretsAsync(WorkspaceId workspace)
    {
        await using var db = database.Context(workspace);
        return await db.Set<StoredSecret>().CountAsync();
    }

    private async Task<List<string>> FoundAsync()
    {
        var found = new List<string>();
        await using var connection = await database.Database.Source.OpenConnectionAsync();
        foreach (var table in await ColumnAsync(connection, "select tablename from pg_tables where schemaname = 'tidegate'"))
        {
            var rows = string.Join('\n', await ColumnAsync(connection, $"select t::text from tidegate.{table} t"));
            found.AddRange(new[] { Served.Token, "700101", "700104" }.Where(rows.Contains).Select(_ => table));
        }

        return found;
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task<Scene> SceneAsync(bool runs = true)
    {
        var simulation = new Simulation(TimeProvider.System, Friday);
        simulation.Clock.Run(10); // The waits of the client take a tenth; its limits on the broker are long enough even so.
        var service = await SimulatedFlexService.StartAsync(Served, simulation);
        var limits = new PacingLimits { PerSecond = 100, PerMinute = 6000, Margin = TimeSpan.Zero };
        var platform = database.Platform(
            simulation.Clock, services => services.AddSingleton(limits), service.ServiceAddress.ToString());
        var workspace = await database.AddWorkspaceAsync();
        var person = Guid.CreateVersion7();
        await using (var db = database.Context(workspace))
        {
            db.Add(new Person { Id = person, UserName = $"person-{person:N}" });
            await db.SaveChangesAsync();
        }

        var scene = new Scene(platform, workspace, person, simulation, service)
        {
            Before = Directory.GetFiles(database.Folder.Uploads),
        };
        if (runs)
            await scene.StartAsync();
        return scene;
    }

    private sealed class Scene(
        ServiceProvider platform, WorkspaceId workspace, Guid person, Simulation simulation, SimulatedFlexService service)
        : IAsyncDisposable
    {
        private readonly LinkWorker worker = platform.GetServices<IHostedService>().OfType<LinkWorker>().Single();

        public WorkspaceId Workspace => workspace;

        public Guid Person => person;

        /// <summary>Statements that drafts of other tests have kept.</summary>
        public required IReadOnlyList<string> Before { get; init; }

        public Simulation Simulation => simulation;

        public Task StartAsync() => worker.StartAsync(CancellationToken.None);

        /// <summary>Statements that the service handed over.</summary>
        public int Statements() => simulation.Calls.Entries().Count(call => call.Answer == "statement");

        public async Task GiveKeysAsync(string token, string query, string? confirmations = null)
        {
            Assert.IsType<LinkOutcome.Saved>(await SaveAsync(new LinkAnswer.Token(new(token), Year)));
            Assert.IsType<LinkOutcome.Saved>(await SaveAsync(
                new LinkAnswer.Queries(new(query), confirmations is null ? null : new(confirmations), Forget: false)));
        }

        public Task<LinkOutcome> SaveAsync(LinkAnswer answer) =>
            AskAsync<SaveLinkStep, LinkOutcome>(save => save.RunAsync(person, answer, CancellationToken.None));

        public Task<LinkView> ReadAsync() => AskAsync<GetLink, LinkView>(get => get.RunAsync(person, CancellationToken.None));

        public async Task<LinkView> TestAsync()
        {
            Assert.IsType<LinkOutcome.Saved>(
                await AskAsync<StartLinkTest, LinkOutcome>(test => test.RunAsync(person, CancellationToken.None)));
            return await UntilAsync(view => view.Stage == LinkStage.Tested);
        }

        public async Task<LinkView> FinishAsync()
        {
            var name = (await ReadAsync()).Name;
            Assert.Equal(
                new LinkOutcome.Saved(LinkStep.Import),
                await AskAsync<FinishLink, LinkOutcome>(link => link.RunAsync(person, name, CancellationToken.None)));
            return await UntilAsync(view => view.Stage == LinkStage.Done);
        }

        public async Task<LinkView> UntilAsync(Func<LinkView, bool> isIt)
        {
            var view = LinkView.None;
            await Eventually.IsTrueAsync("the server has done it", async () => isIt(view = await ReadAsync()), TimeSpan.FromMinutes(1));
            return view;
        }

        public async Task<TAnswer> AskAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> ask)
            where TUseCase : notnull
        {
            await using var scope = PrivateDatabase.Enter(platform, workspace);
            return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
        }

        public async ValueTask DisposeAsync()
        {
            await worker.StopAsync(CancellationToken.None);
            await platform.DisposeAsync();
            await service.DisposeAsync();
        }
    }
}
