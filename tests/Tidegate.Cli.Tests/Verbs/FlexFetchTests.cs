using Tidegate.Cli.Verbs;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary><c>tidegate flex fetch</c> against the simulated service.</summary>
public sealed class FlexFetchTests
{
    private static readonly FlexServiceOptions Served = new() { Port = 0, FirstDay = new(2025, 1, 2), TradesPerDay = 0.1m };

    [Fact]
    public async Task Statements_come_to_files_and_files_that_exist_are_not_overwritten()
    {
        await using var service = await SimulatedFlexService.StartAsync(Served, new Simulation(TimeProvider.System));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token.txt"], Served.Token + "\n");
        string[] line =
        [
            "flex", "fetch", "--token-file", folder["token.txt"], "--query", "700101", "--from", "2026-01-05", "--to", "2026-02-06",
            "--address", service.ServiceAddress.ToString(), "--out", folder["files"],
        ];

        var (code, output, errors) = await RunAsync(line);
        var file = Path.Combine(folder["files"], "statement-2026-01-05-2026-02-06.xml");
        var (again, _, refusal) = await RunAsync(line);

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Contains("Asking for 2026-01-05 to 2026-02-06.", errors, StringComparison.Ordinal);
        Assert.StartsWith("<FlexQueryResponse", (await File.ReadAllTextAsync(file)).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(CommandLine.WrongUse, again);
        Assert.Contains("is there already", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(Served.Token, output + errors + refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U1234567", "700101", "2026-01-05", CommandLine.WrongUse, "account number")]
    [InlineData(FlexServiceOptions.DefaultToken, "My query", "2026-01-05", CommandLine.WrongUse, "no number")]
    [InlineData(FlexServiceOptions.DefaultToken, "700101", "2026-03-01", CommandLine.WrongUse, "after the last one")]
    [InlineData("111111111111111111111111", "700101", "2026-01-05", CommandLine.Failed, "The token is wrong")]
    public async Task What_cannot_be_fetched_is_said_and_leaves_no_file(string token, string query, string from, int expected, string said)
    {
        await using var service = await SimulatedFlexService.StartAsync(Served, new Simulation(TimeProvider.System));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token.txt"], token);

        var (code, output, errors) = await RunAsync(
            "flex", "fetch", "--token-file", folder["token.txt"], "--query", query, "--from", from, "--to", "2026-02-06",
            "--address", service.ServiceAddress.ToString(), "--out", folder["files"]);

        Assert.Equal(expected, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain(token, output + errors, StringComparison.Ordinal);
        Assert.True(!Directory.Exists(folder["files"]) || Directory.GetFiles(folder["files"]).Length == 0, "no file is left");
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] line)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(line, output, errors, TimeProvider.System, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
