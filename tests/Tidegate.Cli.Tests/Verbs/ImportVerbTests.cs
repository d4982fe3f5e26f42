using System.Text.Json;
using Tidegate.Domain.Workspaces;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public sealed class ImportVerbTests
{
    private const int Ledgers = 5;
    private const int KillsOfEach = 4;

    [Fact]
    public async Task Import_and_the_lists_work_without_a_running_server()
    {
        await using var database = await PrivateDatabase.MakeAsync();
        var files = await WriteFilesAsync(database);

        var import = await RunAsync(database, ["import", .. files, "--json"]);
        var accounts = await RunAsync(database, ["accounts", "--json"]);
        var positions = await RunAsync(database, ["positions", "--json"]);
        var cash = await RunAsync(database, ["cash", "--json"]);
        var transactions = await RunAsync(database, ["transactions", "--json"]);

        Assert.All(import.RootElement.GetProperty("items").EnumerateArray(), file =>
            Assert.Equal("imported", file.GetProperty("outcome").GetString()));
        Assert.Equal(3, accounts.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.String,
            positions.RootElement.GetProperty("items")[0].GetProperty("quantity").GetProperty("value").ValueKind);
        Assert.Equal("matched", cash.RootElement.GetProperty("items")[0].GetProperty("end").GetProperty("state").GetString());
        Assert.Equal(50, transactions.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("--page 2", transactions.RootElement.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Wrong_files_and_accounts_are_named()
    {
        await using var database = await PrivateDatabase.MakeAsync();

        var missing = await RunningProcess.RunTidegateAsync([.. Where(database), "import", "/nowhere.xml"]);
        var unknown = await RunningProcess.RunTidegateAsync([.. Where(database), "positions", "--account", "U9"]);

        Assert.Equal((2, 1), (missing.ExitCode, unknown.ExitCode));
        Assert.Contains("/nowhere.xml", missing.Errors);
        Assert.Contains("U9", unknown.Errors);
    }

    [Fact]
    public async Task Twenty_kills_at_random_moments_leave_the_ledger_of_an_undisturbed_import()
    {
        await using var plain = await PrivateDatabase.MakeAsync();
        var files = await WriteFilesAsync(plain);
        await RunAsync(plain, ["import", .. files, "--json"]);
        var expected = await DumpAsync(plain);
        var statements = await StatementsAsync(plain);
        var random = new Random(9);
        // One or two more statements are in, and the next one is at a random place.
        var moments = Enumerable.Range(0, Ledgers * KillsOfEach).Select(_ => (More: random.Next(1, 3), Then: random.Next(0, 30)));
        await Parallel.ForEachAsync(moments.Chunk(KillsOfEach), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kills, cancel) =>
        {
            await using var database = await PrivateDatabase.MakeAsync();
            foreach (var (more, then) in kills)
            {
                var wanted = await StatementsAsync(database) + more;
                await using var process = RunningProcess.Tidegate([.. Where(database), "import", .. files]);
                await Eventually.IsTrueAsync(
                    $"{wanted} statements are in", async () => await StatementsAsync(database) >= wanted, TimeSpan.FromSeconds(60));
                await Task.Delay(TimeSpan.FromMilliseconds(then), TimeProvider.System, cancel);
                Assert.False(process.HasExited, "The import was done before it could be killed.");
                await process.KillAsync();
            }

            Assert.InRange(await StatementsAsync(database), KillsOfEach, statements - 1);
            await RunAsync(database, ["import", .. files, "--json"]);
            Assert.Equal(expected, await DumpAsync(database));
        });
    }

    private static async Task<long> StatementsAsync(PrivateDatabase database)
    {
        await using var command = database.Database.Source.CreateCommand("select count(*) from statements");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string[]> WriteFilesAsync(PrivateDatabase database)
    {
        var last = new DateOnly(2025, 6, 27);
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(4, last) with { FirstDay = last.AddDays(-120) });
        var issuer = new StatementIssuer(history);
        var paths = new List<string>();
        var from = history.Options.FirstDay;
        while (from <= last)
        {
            var to = from.AddDays(23) < last ? from.AddDays(23) : last;
            var path = Path.Combine(database.Folder.Root, $"{from:yyyyMMdd}.xml");
            await using var stream = File.Create(path);
            issuer.Issue(stream, new(StatementQuery.Tidegate, history.Accounts, from, to, to.AddDays(1).ToDateTime(new TimeOnly(4, 30))));
            paths.Add(path);
            from = to.AddDays(1);
        }

        return [.. paths];
    }

    private static async Task<JsonDocument> RunAsync(PrivateDatabase database, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunningProcess.RunTidegateAsync([.. Where(database), .. arguments]);
        Assert.True(exitCode == 0, $"{string.Join(' ', arguments)} ended with {exitCode}: {errors}{output}");
        return JsonDocument.Parse(output);
    }

    private static string[] Where(PrivateDatabase database) => ["--data", database.Folder.Root, "--database", database.ConnectionString];

    private static async Task<IReadOnlyList<string>> DumpAsync(PrivateDatabase database)
    {
        await using var command = database.Database.Source.CreateCommand("select id from workspaces");
        var workspace = new WorkspaceId((Guid)(await command.ExecuteScalarAsync())!);
        return await LedgerDump.AllAsync(database.Database, workspace);
    }
}
