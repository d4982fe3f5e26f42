using System.Diagnostics;
using System.Globalization;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>
/// Clients that share no code with this house: a script after the broker's public guide, and a public package where it is installed. They
/// run in real time, at the pace that the service allows.
/// </summary>
public sealed class IndependentClientTests(Xunit.Abstractions.ITestOutputHelper output) : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-flex-client-");
    private readonly Simulation simulation = new(TimeProvider.System, FlexScene.FridayMorning);
    private SimulatedFlexService service = null!;

    private string File => Path.Combine(folder.FullName, "statement.xml");

    public async Task InitializeAsync() =>
        service = await SimulatedFlexService.StartAsync(FlexScene.Options with { Port = 0 }, simulation);

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_script_after_the_public_guide_fetches_a_statement_whose_figures_hold()
    {
        Add(FlexFaults.NotReady, ("polls", "2"));

        var (code, text) = await FetchAsync(service.Token, "700106", "fd=20260801", "td=20261113");

        Assert.True(code == 0, text);
        Assert.Equal(2, text.Split("Warn 1019 Statement generation in progress. Please try again shortly.").Length - 1);
        Assert.Contains("STATEMENT 200 text/xml ", text, StringComparison.Ordinal);
        Assert.Equal(
            ["ACCOUNT U1000001 20260801 20261113", "ACCOUNT U1000002 20260801 20261113", "ACCOUNT DU1000003 20260801 20261113"],
            text.Split('\n').Where(line => line.StartsWith("ACCOUNT", StringComparison.Ordinal)));
        Assert.All(simulation.Calls.Entries(), call => Assert.NotEqual(FlexCodes.TooManyRequests, call.Code));

        var (broken, report) = await RunAsync(Python, Script("check_identities.py"), File);
        Assert.True(broken == 0, report);
    }

    [Theory]
    [InlineData("99999", "700101", "1015")]
    [InlineData("", "700199", "1014")]
    [InlineData("", "700101", "1003", "fd=20270101", "td=20270131")]
    public async Task The_script_meets_the_codes_of_the_guide(string token, string query, string code, params string[] more)
    {
        var (exit, text) = await FetchAsync(token.Length > 0 ? token : service.Token, query, more);

        Assert.True(exit == 1, text);
        Assert.Contains($"REFUSED {code}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_sees_that_a_page_is_no_answer()
    {
        Add(FlexFaults.Maintenance);

        var (exit, text) = await FetchAsync(service.Token, "700101");

        Assert.True(exit == 3, text);
        Assert.Contains("NO ANSWER HTTP 200 text/html", text, StringComparison.Ordinal);
    }

    [IbflexFact]
    public async Task The_package_ibflex_fetches_a_statement_and_understands_it()
    {
        // The package looks again at once, without regard for the limits.
        await service.DisposeAsync();
        service = await SimulatedFlexService.StartAsync(
            FlexScene.Options with { Port = 0, Pace = new FlexPace { CallsPerSecond = 10, CallsPerMinute = 100 } }, simulation);

        var (code, text) = await RunAsync(
            IbflexFactAttribute.Python, Script("FlexService/fetch_with_ibflex.py"), service.ServiceAddress.AbsoluteUri, service.Token,
            "700102");

        Assert.True(code == 0, text);
        Assert.Matches("ACCOUNT U1000001 2025-11-20 2026-11-19 [1-9]", text);
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private void Add(string kind, params (string Name, string Value)[] with)
    {
        var order = new FaultOrder { Door = SimulatedFlexService.DoorName, Kind = kind };
        foreach (var (name, value) in with)
            order = order with { With = order.With.Add(name, value) };
        Assert.IsType<FaultAnswer.On>(simulation.Faults.Add(order));
    }

    private Task<(int Code, string Text)> FetchAsync(string token, string query, params string[] more) =>
        RunAsync(Python, [Script("FlexService/flex_client.py"), service.ServiceAddress.AbsoluteUri, token, query, File, .. more]);

    private async Task<(int Code, string Text)> RunAsync(string program, params string[] arguments)
    {
        Assert.True(
            program != Python || System.IO.File.Exists(Python), $"{Python} is missing; install it with: apt-get install python3");
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await errors;
        using var late = new CancellationTokenSource(TimeLimit);
        await process.WaitForExitAsync(late.Token);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.ExitCode}\n{text[..Math.Min(text.Length, 2_000)]}"));
        return (process.ExitCode, text);
    }
}
