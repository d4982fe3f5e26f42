using System.Text.Json;
using System.Text.RegularExpressions;
using Tidegate.Cli.Serving;
using Tidegate.Domain.Connections;
using Tidegate.Platform.GatewayLinking;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Guides;

/// <summary>What lies in <c>deploy/</c>, as far as it can be tried without a container or a boot.</summary>
public sealed partial class DeployTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Yaml = "/usr/lib/python3/dist-packages/yaml/__init__.py";
    private const string Analyze = "/usr/bin/systemd-analyze";
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [FactWith(Analyze)]
    public async Task The_unit_is_understood_by_systemd()
    {
        // The program of the unit is looked for; where .NET lies elsewhere, any program does.
        var unit = await File.ReadAllTextAsync(Deploy("tidegate.service"));
        await File.WriteAllTextAsync(place["tidegate.service"], unit.Replace("/usr/bin/dotnet", "/bin/sh", StringComparison.Ordinal));

        var (code, output, errors) = await RunAsync(Analyze, "verify", place["tidegate.service"]);

        Assert.True(code == 0, output + errors);
        Assert.Empty(errors);
    }

    [FactWith(Yaml)]
    public async Task The_compose_file_and_the_guides_addition_parse_and_publish_on_loopback_only()
    {
        await File.WriteAllTextAsync(place["override.yaml"], GuideBlock.TheOne("container.md", "yaml"));
        var compose = await ParseAsync(Deploy("compose.yaml"));
        var addition = await ParseAsync(place["override.yaml"]);

        var tidegate = compose.GetProperty("services").GetProperty("tidegate");
        Assert.All(
            tidegate.GetProperty("ports").EnumerateArray(),
            port => Assert.StartsWith("127.0.0.1:", port.GetString(), StringComparison.Ordinal));
        Assert.Contains("Host=postgres", tidegate.GetProperty("environment").GetProperty(Database.EnvironmentName).GetString(),
            StringComparison.Ordinal);
        var command = addition.GetProperty("services").GetProperty("tidegate").GetProperty("command").EnumerateArray()
            .Select(word => word.GetString()!).ToArray();
        var (code, _, errors) = await RunningProcess.RunTidegateAsync([.. command, "--help"]);
        Assert.True(code == 0, errors);
    }

    [FactWith(Yaml)]
    public async Task The_gateway_of_the_compose_file_is_asked_for_publishes_nothing_and_sees_no_database()
    {
        var compose = await ParseAsync(Deploy("compose.yaml"));
        var services = compose.GetProperty("services");
        var gateway = services.GetProperty(OwnPlace.ContainerHost);

        Assert.Equal("gateway", Assert.Single(gateway.GetProperty("profiles").EnumerateArray()).GetString());
        Assert.All(["ports", "network_mode", "privileged"], name => Assert.False(gateway.TryGetProperty(name, out _), name));
        Assert.Equal("gateway", Assert.Single(gateway.GetProperty("networks").EnumerateArray()).GetString());
        Assert.StartsWith("${TIDEGATE_GATEWAY_IMAGE:-", gateway.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "gateway", services.GetProperty("tidegate").GetProperty("networks").EnumerateArray().Select(name => name.GetString()));
        Assert.False(services.GetProperty("postgres").TryGetProperty("networks", out _), "the database stays on the default network");
        Assert.True(compose.GetProperty("networks").TryGetProperty("gateway", out _));
        // What the file hands on is what the product reads.
        Assert.Equal(
            new[]
            {
                GatewayVariables.Account, GatewayVariables.ClientId, GatewayVariables.Host, GatewayVariables.LiveConfirm,
                GatewayVariables.Port, GatewayVariables.Mode,
            }.Order(StringComparer.Ordinal),
            services.GetProperty("tidegate").GetProperty("environment").EnumerateObject().Select(variable => variable.Name)
                .Where(name => name.StartsWith("IBKR_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_file_that_the_guide_shows_declares_a_gateway()
    {
        var file = EnvironmentFile.Parse(GuideBlock.TheOne("connect-a-gateway.md", "env"));
        var read = GatewayVariables.Read(name => file.Values.GetValueOrDefault(name));

        Assert.Empty(file.Problems);
        Assert.Empty(read.Sentences);
        Assert.Equal(new("127.0.0.1", 4002, 7, new("DU1234567"), TradingMode.Paper), read.Gateway?.Terms);
    }

    [Fact]
    public async Task The_image_s_command_serves_and_its_health_check_tells_life_from_death()
    {
        var image = await File.ReadAllTextAsync(Deploy("Dockerfile"));
        var command = JsonSerializer.Deserialize<string[]>(Command().Match(image).Groups["words"].Value)!;
        var check = JsonSerializer.Deserialize<string[]>(
            HealthCheck().Match(image).Groups["words"].Value.Replace("\\\n", "", StringComparison.Ordinal))!;
        DataFolder folder = new(place["home"]);
        await ReadyCluster.CopyIntoAsync(folder);
        string port;
        await using (var serve = RunningProcess.Tidegate(
            [.. command, "--port", "0"], new Dictionary<string, string?> { [DataFolder.EnvironmentName] = folder.Root }))
        {
            port = (await serve.WaitForAsync("^Listening on http://[0-9.]+:([0-9]+)$")).Groups[1].Value;

            Assert.Equal(0, (await CheckAsync(check, port)).ExitCode);
            await serve.InterruptAsync();
            Assert.Equal(0, await serve.WaitForExitAsync());
        }

        Assert.NotEqual(0, (await CheckAsync(check, port)).ExitCode);
    }

    private static Task<(int ExitCode, string Output, string Errors)> CheckAsync(string[] check, string port) =>
        RunAsync(check[0], [.. check[1..].Select(word => word.Replace("8484", port, StringComparison.Ordinal))]);

    private static async Task<JsonElement> ParseAsync(string file)
    {
        var (code, output, errors) = await RunAsync(
            Python, "-c", "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))", file);
        Assert.True(code == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        await using var run = RunningProcess.Start(program, arguments, new Dictionary<string, string?>());
        return (await run.WaitForExitAsync(), run.Output, run.Errors);
    }

    private static string Deploy(string name) => Path.Combine(Checkout.Root, "deploy", name);

    [GeneratedRegex(@"^CMD (?<words>\[.*\])$", RegexOptions.Multiline, 1_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^HEALTHCHECK[^\n]*\\\n +CMD (?<words>\[[^]]*\])$", RegexOptions.Multiline, 1_000)]
    private static partial Regex HealthCheck();
}
