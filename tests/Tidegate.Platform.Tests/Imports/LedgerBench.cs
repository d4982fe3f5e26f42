using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>An empty workspace into which a test imports files and out of which it reads answers.</summary>
internal sealed class LedgerBench(ServiceProvider platform, WorkspaceId workspace) : IAsyncDisposable
{
    public WorkspaceId Workspace => workspace;

    public static async Task<LedgerBench> MakeAsync(PrivateDatabase database, Action<IServiceCollection>? more = null) =>
        new(database.Platform(more: more), await database.AddWorkspaceAsync());

    public async Task<ImportJobView> ImportAsync(params (string Name, byte[] Content)[] files)
    {
        var job = await StartAsync(files);
        await RunAsync(CancellationToken.None);
        return await AskAsync<GetImport, ImportJobView>(async get => (await get.RunAsync(job, CancellationToken.None))!);
    }

    public async Task<ImportFileView> ImportFileAsync(string path) =>
        Assert.Single((await ImportAsync((Path.GetFileName(path), await File.ReadAllBytesAsync(path)))).Files);

    public async Task<Guid> StartAsync(params (string Name, byte[] Content)[] files) => await AskAsync<StartImport, Guid>(async start =>
        Assert.IsType<ImportStart.Started>(await start.RunAsync(Stream(files), null, CancellationToken.None)).Job);

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

    public Task<IReadOnlyList<TransactionView>> EntriesAsync() =>
        AskAsync<GetTransactions,
            IReadOnlyList<TransactionView>>(async get => Shown(await get.RunAsync(new(), all: true, CancellationToken.None)).Items);

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    public static TView Shown<TView>(ScopedAnswer<TView> answer) => Assert.IsType<ScopedAnswer<TView>.Shown>(answer).View;

    private static async IAsyncEnumerable<IncomingFile> Stream((string Name, byte[] Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            await Task.Yield();
            yield return new(name, new MemoryStream(content));
        }
    }
}
