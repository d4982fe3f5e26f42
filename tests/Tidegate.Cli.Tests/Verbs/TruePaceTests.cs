using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>Two programs, two queries, two accounts, one token: the broker's true limits, by the machine's clock.</summary>
public sealed class TruePaceTests
{
    [LongFact]
    public async Task Two_programs_that_sync_by_one_token_never_exceed_the_brokers_limits()
    {
        var served = new FlexServiceOptions { Port = 0, FirstDay = new(2025, 1, 2), TradesPerDay = 0.1m };
        var simulation = new Simulation(TimeProvider.System);
        await using var service = await SimulatedFlexService.StartAsync(served, simulation);
        await using var database = await PrivateDatabase.MakeAsync();
        await database.AddWorkspaceAsync("Home");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token"], served.Token);
        foreach (var (name, query) in new[] { ("One", "700101"), ("Two", "700106") })
        {
            await using var link = Start(
                "connection", "link", name, "--token-file", folder["token"], "--query", query, "--confirmations", "700104", "--address",
                service.ServiceAddress.ToString());
            Assert.True(await link.WaitForExitAsync() == 0, link.Errors);
        }

        await using var one = Start("connection", "sync", "One");
        await using var two = Start("connection", "sync", "Two");
        Assert.True(await one.WaitForExitAsync(TimeSpan.FromMinutes(5)) == 0, one.Errors);
        Assert.True(await two.WaitForExitAsync(TimeSpan.FromMinutes(5)) == 0, two.Errors);

        var calls = simulation.Calls.Entries();
        Assert.True(calls.Length >= 10, $"{calls.Length} calls");
        Assert.DoesNotContain(calls, call => call.Code == 1018);

        RunningProcess Start(params string[] line) =>
            RunningProcess.Tidegate([.. line, "--data", database.Folder.Root, "--database", database.ConnectionString]);
    }
}
