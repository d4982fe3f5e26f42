using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tidegate.Platform.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

public sealed class ImportWorkerTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // Brings down the first import as the death of the server does: its connection ends.
    private const string Fault = """
        create function fault() returns trigger language plpgsql as $$
        begin
            perform pg_terminate_backend(pg_backend_pid());
            return new;
        end $$;
        create trigger fault before insert on statements for each row execute function fault();
        """;

    [Fact]
    public async Task A_broken_import_goes_on_by_itself_when_the_database_is_back()
    {
        var clock = new FakeTime(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
        var platform = database.Platform(clock);
        await using var bench = new LedgerBench(platform, await database.AddWorkspaceAsync());
        var worker = platform.GetServices<IHostedService>().OfType<ImportWorker>().Single();
        var history = SimulatedFiles.History(4);
        await ExecuteAsync(Fault);
        await worker.StartAsync(CancellationToken.None);
        var job = await bench.StartAsync(
            ("one.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, history.LastDay.AddDays(-20), history.LastDay)));
        await Eventually.IsTrueAsync("the worker pauses", () => clock.Waiting > 0);
        Assert.NotEqual(ImportState.Done, await StateAsync(bench, job));

        await ExecuteAsync("drop trigger fault on statements");
        clock.Advance(TimeSpan.FromSeconds(1));

        await Eventually.IsTrueAsync("the import is done", async () => await StateAsync(bench, job) == ImportState.Done);
        await worker.StopAsync(CancellationToken.None);
    }

    private static Task<ImportState> StateAsync(LedgerBench bench, Guid job) =>
        bench.AskAsync<GetImport, ImportState>(async get => (await get.RunAsync(job, CancellationToken.None))!.State);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
