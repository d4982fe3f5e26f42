using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Quotes;
using Tidegate.Platform;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Bench;

/// <summary>An empty house in a folder, with a private server of its own.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    // Between two pieces of a file on its way into the server.
    private const int BufferBytes = 128 * 1024;

    private readonly Database database;
    private readonly ServiceProvider services;
    private SessionKeeper? keeper;

    private BenchHouse(Database database, ServiceProvider services, FileDoneWatch fileDone)
    {
        this.database = database;
        this.services = services;
        FileDone = fileDone;
    }

    /// <summary>When the last file was in the ledger; the findings come after that.</summary>
    public FileDoneWatch FileDone { get; }

    public static async Task<BenchHouse> OpenAsync(string path, CancellationToken cancel)
    {
        var folder = new DataFolder(path);
        var opened = await Database.OpenAsync(folder, null, TimeProvider.System, cancel);
        await new Migrator(opened, folder, TimeProvider.System).RunAsync(cancel);
        var parts = new ServiceCollection();
        var fileDone = new FileDoneWatch();
        parts.AddLogging(logging => logging.AddProvider(fileDone));
        parts.AddPlatform(new() { Folder = folder, Database = opened, Clock = TimeProvider.System });
        return new(opened, parts.BuildServiceProvider(), fileDone);
    }

    /// <summary>Imports a file as the command line does.</summary>
    public Task ImportAsync(string path, CancellationToken cancel) => InWorkspaceAsync(
        async scope =>
        {
            await scope.GetRequiredService<StartImport>().RunAsync(FileAsync(path), null, cancel);
            await scope.GetRequiredService<RunImports>().RunAsync(cancel);
            var last = (await scope.GetRequiredService<GetImports>().RunAsync(cancel))[0].Files[0];
            if (!last.IsIn) throw new InvalidOperationException($"The file was not imported: {last.Message}");
        },
        cancel);

    /// <summary>Links a gateway in a new workspace that watches some instruments.</summary>
    public async Task LinkAsync(GatewayTerms place, IReadOnlyList<WatchedInstrument> watched, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
        var now = TimeProvider.System.GetUtcNow();
        var workspace = new Workspace { Id = Guid.CreateVersion7(now), Name = place.Account.Value, CreatedAt = now };
        db.Add(workspace);
        await db.SaveChangesAsync(cancel);
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(new(workspace.Id));
        await scope.ServiceProvider.GetRequiredService<LinkGateway>().RunAsync(new(Guid.Empty, place.Account.Value, place), cancel);
        foreach (var instrument in watched)
            await scope.ServiceProvider.GetRequiredService<WatchInstrument>().RunAsync(instrument, cancel);
    }

    /// <summary>Begins to keep sessions with all linked gateways.</summary>
    public Task KeepAsync(CancellationToken cancel)
    {
        keeper = services.GetServices<IHostedService>().OfType<SessionKeeper>().Single();
        return keeper.StartAsync(cancel);
    }

    /// <summary>Workspaces of which an account was told, and a quote if one is watched.</summary>
    public async Task<long> ToldAsync(bool isQuoted, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(
            isQuoted ? "select count(distinct w.workspace_id) from watched_instruments w join live_accounts a using (workspace_id) "
                + "where w.bid is not null and a.told > '1970-01-01'"
            : "select count(distinct workspace_id) from live_accounts where told > '1970-01-01'");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Writes the table of versions into a file, as the server sends it.</summary>
    public async Task ExportVersionsAsync(string path, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var file = File.Create(path);
        await using var copy = await connection.BeginRawBinaryCopyAsync("copy ledger_versions to stdout (format binary)", cancel);
        await copy.CopyToAsync(file, BufferBytes, cancel);
    }

    /// <summary>Sends that file to a temporary table, and from there into an empty table with the same indexes; tells the rows.</summary>
    public async Task<long> CopyVersionsAsync(string path, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var tables = connection.CreateCommand();
        tables.CommandText = "create temp table incoming_copy (like ledger_versions) on commit drop; "
            + "create table copied_versions (like ledger_versions including indexes)";
        await tables.ExecuteNonQueryAsync(cancel);
        await using (var file = File.OpenRead(path))
        await using (var copy = await connection.BeginRawBinaryCopyAsync("copy incoming_copy from stdin (format binary)", cancel))
        {
            await file.CopyToAsync(copy, BufferBytes, cancel);
        }

        await using var move = connection.CreateCommand();
        move.CommandText = "insert into copied_versions select * from incoming_copy";
        var rows = await move.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (keeper is not null)
            await keeper.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async IAsyncEnumerable<IncomingFile> FileAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        yield return new(Path.GetFileName(path), stream);
    }

    private async Task InWorkspaceAsync(Func<IServiceProvider, Task> work, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(cancel);
        await work(scope.ServiceProvider);
    }
}
