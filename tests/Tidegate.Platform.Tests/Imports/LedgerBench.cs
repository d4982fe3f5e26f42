using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>An empty workspace into which a test imports files and out of which it reads answers.</summary>
internal sealed class LedgerBench(PrivateDatabase database, ServiceProvider platform, WorkspaceId workspace) : IAsyncDisposable
{
    public WorkspaceId Workspace => workspace;

    public static async Task<LedgerBench> MakeAsync(PrivateDatabase database, Action<IServiceCollection>? more = null) =>
        new(database, database.Platform(more: more), await database.AddWorkspaceAsync());

    public async Task<ImportJobView> ImportAsync(params (string Name, byte[] Content)[] files)
    {
        var job = await StartAsync(files);
        await RunAsync(CancellationToken.None);
        return await AskAsync<GetImport, ImportJobView>(async get => (await get.RunAsync(job, CancellationToken.None))!);
    }

    public async Task<ImportFileView> ImportFileAsync(string path) =>
        Assert.Single((await ImportAsync((Path.GetFileName(path), await File.ReadAllBytesAsync(path)))).Files);

    public async Task<Guid> StartAsync(params (string Name, byte[] Content)[] files) => await AskAsync<StartImport, Guid>(async start =>
        Assert.IsType<ImportStart.Started>(await start.RunAsync(Stream(files), CancellationToken.None)).Job);

    public Task RunAsync(CancellationToken cancel) => AskAsync<RunImports, bool>(async run =>
    {
        await run.RunAsync(cancel);
        return true;
    });

    public async Task<TAnswer> AskAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull
    {
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<DashboardView> DashboardAsync(AccountScope? scope = null) =>
        AskAsync<GetDashboard, DashboardView>(async get => Shown(await get.RunAsync(scope ?? AccountScope.All, CancellationToken.None)));

    public Task<HoldingsView> HoldingsAsync(AccountScope? scope = null) =>
        AskAsync<GetHoldings, HoldingsView>(async get => Shown(await get.RunAsync(scope ?? AccountScope.All, CancellationToken.None)));

    public Task<CashView> CashAsync(AccountScope? scope = null) =>
        AskAsync<GetCash, CashView>(async get => Shown(await get.RunAsync(scope ?? AccountScope.All, CancellationToken.None)));

    public Task<TransactionsView> TransactionsAsync(TransactionFilter? filter = null) =>
        AskAsync<GetTransactions, TransactionsView>(async get => Shown(await get.RunAsync(filter ?? new(), all: true, CancellationToken.None)));

    /// <summary>Everything that must not depend on how files came in, as text: one line a row.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        var lines = new List<string>();
        foreach (var (table, columns) in Dumped)
        {
            await using var command = database.Database.Source.CreateCommand($"select '{table}|' || ({columns})::text from {table} t where t.workspace_id = $1 order by 1");
            command.Parameters.Add(new NpgsqlParameter { Value = workspace.Value });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        return lines;
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    public static TView Shown<TView>(ScopedAnswer<TView> answer) => Assert.IsType<ScopedAnswer<TView>.Shown>(answer).View;

    private static readonly (string Table, string Columns)[] Dumped =
    [
        ("ledger_entries", "t.account_id, t.kind, t.strength, t.key, t.match_key, t.current_content, t.shadowed"),
        ("ledger_versions", "to_jsonb(t) - 'workspace_id' - 'entry_id'"),
        ("statements", "to_jsonb(t) - 'workspace_id'"),
        ("statement_sections", "to_jsonb(t) - 'workspace_id'"),
        ("raw_rows", "to_jsonb(t) - 'workspace_id'"),
        ("accounts", "to_jsonb(t) - 'workspace_id' - 'revision'"),
        ("instrument_descriptions", "to_jsonb(t) - 'workspace_id'"),
        ("snapshots", "to_jsonb(t) - 'workspace_id'"),
        ("position_snapshots", "to_jsonb(t) - 'workspace_id'"),
        ("cash_reports", "to_jsonb(t) - 'workspace_id'"),
        ("nav_days", "to_jsonb(t) - 'workspace_id'"),
        ("nav_periods", "to_jsonb(t) - 'workspace_id'"),
        ("conversion_rates", "to_jsonb(t) - 'workspace_id'"),
    ];

    private static async IAsyncEnumerable<IncomingFile> Stream((string Name, byte[] Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            await Task.Yield();
            yield return new(name, new MemoryStream(content));
        }
    }
}
