using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Tidegate.Cli.Verbs;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>The simulated broker as its user starts it.</summary>
public sealed class SimulateVerbTests : IDisposable
{
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Serves_the_flex_service_and_its_control_until_it_is_interrupted()
    {
        await using var run = RunningProcess.Tidegate(
            "simulate", "--flex-port", "0", "--control-port", "0", "--tws-port", "0", "--seed", "7", "--now", "2026-03-04T15:00:00Z");
        var control = (await run.WaitForAsync("^Listening on (http://127.0.0.1:[0-9]+) for its control$")).Groups[1].Value;
        var service = (await run.WaitForAsync("^  Service  (http://127.0.0.1:[0-9]+/AccountManagement/FlexWebService/)$")).Groups[1].Value;
        var token = (await run.WaitForAsync("^  Token    ([0-9]+), until 2027-03-04 15:00 UTC$")).Groups[1].Value;
        var query = (await run.WaitForAsync("^  Query    ([0-9]+)  Tidegate, Last365CalendarDays$")).Groups[1].Value;
        await run.WaitForAsync("^Listening on http://127.0.0.1:[0-9]+ as the Flex Web Service$");
        var gateway = (await run.WaitForAsync("^Listening on 127.0.0.1:([0-9]+) for clients of the TWS API$")).Groups[1].Value;
        using HttpClient client = new();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Test/1.0");

        var answer = await client.GetStringAsync(new Uri($"{service}SendRequest?t={token}&q={query}&v=3"));
        using var state = JsonDocument.Parse(await client.GetStringAsync(new Uri(control + "/state")));

        Assert.Contains("<Status>Success</Status>", answer, StringComparison.Ordinal);
        Assert.Contains("timestamp=\"04 March, 2026 10:0", answer, StringComparison.Ordinal);
        using TcpClient tws = new();
        await tws.ConnectAsync(IPAddress.Loopback, int.Parse(gateway, CultureInfo.InvariantCulture));
        Assert.Equal(7, state.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal("2026-03-03", state.RootElement.GetProperty("doors")[0].GetProperty("finalizedTo").GetString());
        await run.InterruptAsync();
        Assert.Equal(CommandLine.Done, await run.WaitForExitAsync());
    }

    [Fact]
    public async Task Serves_the_files_of_a_folder()
    {
        await File.WriteAllTextAsync(place["4711.xml"], "<FlexQueryResponse queryName=\"Mine\" type=\"AF\"/>");
        await using var run = RunningProcess.Tidegate(
            "simulate", "--flex-port", "0", "--control-port", "0", "--server-version", "0", "--flex-dir", place.Root);
        await run.WaitForAsync("^  Query    4711  4711.xml$");
        await run.WaitForAsync("^No gateway for the TWS API$");
    }

    [Theory]
    [InlineData("--flex-port")]
    [InlineData("--control-port")]
    [InlineData("--tws-port")]
    public async Task A_busy_port_is_named_with_who_holds_it_and_the_option_to_change_it(string option)
    {
        using TcpListener thief = new(IPAddress.Loopback, 0);
        thief.Start();
        var port = ((IPEndPoint)thief.LocalEndpoint).Port;
        var free = new[] { "--flex-port", "--control-port", "--tws-port" }.Where(other => other != option)
            .SelectMany(other => new[] { other, "0" });

        var (code, output, errors) = await RunAsync(["simulate", option, $"{port}", .. free]);

        Assert.Equal((CommandLine.Failed, ""), (code, output));
        Assert.Contains($"Port {port} is in use by '", errors, StringComparison.Ordinal);
        Assert.Contains($"{option} 0 for any free one", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--flex-port", "70000")]
    [InlineData("--control-port", "many")]
    [InlineData("--tws-port", "-1")]
    [InlineData("--server-version", "175")]
    [InlineData("--scenario", "storm")]
    [InlineData("--order-latency", "-1")]
    [InlineData("--now", "noon")]
    [InlineData("--now", "1990-01-01T00:00:00Z")]
    [InlineData("--flex-dir", "/nowhere/at/all")]
    public async Task Wrong_use_ends_with_2_and_a_way_on(string option, string value)
    {
        var others = new[] { "--flex-port", "--control-port", "--tws-port" }.Where(other => other != option)
            .SelectMany(other => new[] { other, "0" });

        var (code, output, errors) = await RunAsync(["simulate", option, value, .. others]);

        Assert.Equal((CommandLine.WrongUse, ""), (code, output));
        Assert.Contains(value, errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var code = await CommandLine.RunAsync(arguments, output, errors, TimeProvider.System, late.Token);
        return (code, output.ToString(), errors.ToString());
    }
}
