using System.Diagnostics;
using System.Text.Json;
using Tidegate.Domain.Workspaces;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public sealed class ImportVerbTests
{
    private const int Kills = 20;

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

        Assert.All(import.RootElement.GetProperty("items").EnumerateArray(), file => Assert.Equal("imported", file.GetProperty("outcome").GetString()));
        Assert.Equal(3, accounts.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.String, positions.RootElement.GetProperty("items")[0].GetProperty("quantity").GetProperty("value").ValueKind);
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
        var watch = Stopwatch.StartNew();
        await RunAsync(plain, ["import", .. files, "--json"]);
        var wholeMilliseconds = (int)watch.ElapsedMilliseconds;
        var expected = await DumpAsync(plain);
        var random = new Random(9);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            await using var database = await PrivateDatabase.MakeAsync();
            await using (var process = RunningProcess.Tidegate([.. Where(database), "import", .. files]))
            {
                // The moment is random, so nothing is waited for but time, and a process that is done by then was not killed.
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(random.Next(wholeMilliseconds / 4, wholeMilliseconds)), TimeProvider.System));
                if (!process.HasExited)
                {
                    await process.KillAsync();
                    killed++;
                }
            }

            await RunAsync(database, ["import", .. files, "--json"]);
            Assert.Equal(expected, await DumpAsync(database));
        }

        Assert.True(killed > Kills / 2, $"Only {killed} of {Kills} imports were killed; the others were done before.");
    }

    private static async Task<string[]> WriteFilesAsync(PrivateDatabase database)
    {
        var last = new DateOnly(2025, 6, 27);
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(4, last) with { FirstDay = last.AddYears(-1).AddDays(1) });
        var issuer = new StatementIssuer(history);
        var paths = new List<string>();
        var from = history.Options.FirstDay;
        while (from <= last)
        {
            var to = from.AddDays(89) < last ? from.AddDays(89) : last;
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
