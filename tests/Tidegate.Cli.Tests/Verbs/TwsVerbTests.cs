using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Cli.Verbs;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>The gateway from the command line, against the simulated one.</summary>
public sealed class TwsVerbTests(TwsVerbTests.Linked linked) : IClassFixture<TwsVerbTests.Linked>
{
    [Fact]
    public async Task A_probe_needs_no_data_folder_and_tells_all_in_one_document()
    {
        var run = await RunningProcess.RunTidegateAsync("tws", "probe", linked.Address, "--max-server-version", "200", "--json");
        Assert.True(run.ExitCode == CommandLine.Done, run.Errors);

        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(200, root.GetProperty("serverVersion").GetInt32());
        Assert.Contains("US/Eastern", root.GetProperty("gatewayClock").GetString(), StringComparison.Ordinal);
        Assert.Equal(["DU1000003", "DU1000004"], root.GetProperty("accounts").EnumerateArray().Select(one => one.GetString()!));
        Assert.Contains(
            root.GetProperty("summary").EnumerateArray(),
            one => one.GetProperty("tag").GetString() == "NetLiquidation" && one.GetProperty("currency").GetString() == "EUR");
        foreach (var list in (string[])["positions", "openOrders", "completedOrders", "executions", "missing"])
            Assert.Empty(root.GetProperty(list).EnumerateArray());
    }

    [Fact]
    public async Task A_probe_where_nothing_listens_says_so_and_how_to_find_the_cause()
    {
        var (code, _, errors) = await linked.RunAsync("tws", "probe", "127.0.0.1:1");

        Assert.Equal(CommandLine.Failed, code);
        Assert.Contains("Nothing takes connections at 127.0.0.1:1", errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "Test the connection to see why. The causes in order: tidegate connection test NAME", errors.TrimEnd(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HOST:PORT", "probe", "127.0.0.1")]
    [InlineData("HOST:PORT", "probe", "no such host:4002")]
    [InlineData("--max-server-version", "probe", "127.0.0.1:4002", "--max-server-version", "12")]
    [InlineData("SYMBOL", "bars", "NOSUCH")]
    [InlineData("SYMBOL", "bars", "A;B")]
    [InlineData("--duration", "bars", "AAPL", "--duration", "soon")]
    [InlineData("--size", "bars", "AAPL", "--size", "7 mins")]
    [InlineData("SYMBOL", "watch", "NOSUCH", "--count", "1")]
    [InlineData("--count", "watch", "AAPL", "--count", "0")]
    [InlineData("--gateway", "bars", "AAPL", "--gateway", "nowhere")]
    [InlineData("--connection", "bars", "AAPL", "--connection", "Other")]
    [InlineData(null, "watch", "AAPL")] // one document needs an end
    public async Task What_cannot_be_meant_is_refused_by_name(string? field, params string[] line)
    {
        var (code, output, errors) = await linked.RunAsync(["tws", .. line, "--json"]);

        Assert.Equal((CommandLine.WrongUse, ""), (code, output));
        Assert.Equal(field, JsonNode.Parse(errors)!["field"]?.GetValue<string>());
    }

    [Fact]
    public async Task Bars_come_from_the_linked_gateway()
    {
        var (code, output, errors) = await linked.RunAsync("tws", "bars", "aapl", "--duration", "2 d", "--size", "1 hour", "--json");
        Assert.True(code == CommandLine.Done, errors);

        using var document = JsonDocument.Parse(output);
        Assert.Equal(265598, document.RootElement.GetProperty("conid").GetInt32());
        var bars = document.RootElement.GetProperty("bars").EnumerateArray().ToList();
        Assert.True(bars.Count > 5, output);
        Assert.All(bars, bar => Assert.True(
            decimal.Parse(bar.GetProperty("high").GetString()!, CultureInfo.InvariantCulture)
                >= decimal.Parse(bar.GetProperty("low").GetString()!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_stock_of_another_country_is_found_by_its_symbol()
    {
        var (code, output, errors) = await linked.RunAsync(
            "tws", "bars", "SAP", "--duration", "5 D", "--gateway", linked.Address, "--json");
        Assert.True(code == CommandLine.Done, errors);

        Assert.Equal("EUR", JsonNode.Parse(output)!["currency"]!.GetValue<string>());
    }

    [Fact]
    public async Task Quotes_are_shown_as_they_change_until_the_count()
    {
        var (code, output, errors) = await linked.RunAsync("tws", "watch", "AAPL", "EUR.USD", "--count", "6");

        Assert.True(code == CommandLine.Done, errors);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, rows.Length);
        Assert.All(rows, row => Assert.EndsWith("live", row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("AAPL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quotes_without_a_subscription_say_that_they_are_delayed()
    {
        await using var gateway = Linked.Start(new() { Port = 0, NotSubscribed = ["STK"] });

        var (code, output, errors) = await linked.RunAsync(
            "tws", "watch", "AAPL", "--count", "2", "--gateway", $"127.0.0.1:{gateway.Address.Port}", "--json");

        Assert.True(code == CommandLine.Done, errors);
        Assert.All(JsonNode.Parse(output)!["items"]!.AsArray(), row => Assert.Equal("delayed", row!["kind"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_linked_gateway_is_tested_line_by_line()
    {
        var (code, output, errors) = await linked.RunAsync("connection", "test", "Home");

        Assert.True(code == CommandLine.Done, output + errors);
        Assert.Matches("(?m)^ok           Account found: DU1000003", output);
        Assert.Matches("(?m)^not checked  Permissions per class$", output);
        Assert.Matches("(?m)^ok           Result: ready to track$", output);
    }

    [Fact]
    public async Task A_test_with_permissions_is_one_document_with_the_verdict()
    {
        var (code, output, errors) = await linked.RunAsync("connection", "test", "Home", "--permissions", "--json");

        Assert.True(code == CommandLine.Done, output + errors);
        var document = JsonNode.Parse(output)!;
        Assert.Equal("ready-to-trade", document["verdict"]!.GetValue<string>());
        Assert.Equal("address", document["lines"]![0]!["step"]!.GetValue<string>());
        Assert.Equal(15, document["lines"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_gateway_that_is_gone_fails_the_test_and_the_doctor_with_the_first_cause()
    {
        await using var own = new Linked();
        await own.InitializeAsync();
        await own.StopAsync();

        var (code, output, _) = await own.RunAsync("connection", "test", "Home");
        var (sick, found, _) = await own.RunAsync("doctor");

        Assert.Equal((CommandLine.Failed, CommandLine.Failed), (code, sick));
        Assert.Contains("1. TWS or IB Gateway is not running", output, StringComparison.Ordinal);
        Assert.Contains("not yet", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^fail +gateway +Home: Address answers. Nothing takes connections there.", found);
    }

    [Fact]
    public async Task The_doctor_has_a_line_for_each_gateway()
    {
        var (_, output, _) = await linked.RunAsync("doctor");

        // Its clock is that of a trading day, and so days apart from this machine's.
        Assert.Matches("(?m)^warn +gateway +Home: Clocks differ", output);
    }

    [Fact]
    public async Task Gateways_are_listed_beside_other_connections()
    {
        var (code, output, errors) = await linked.RunAsync("connections", "--json");

        Assert.True(code == CommandLine.Done, errors);
        var item = Assert.Single(JsonNode.Parse(output)!["items"]!.AsArray())!;
        Assert.Equal(("Home", "gateway", "paper"), (Word(item, "name"), Word(item, "kind"), Word(item, "mode")));
        Assert.Matches("(?m)^Home +gateway, paper +DU1000003 +[a-z ]+", (await linked.RunAsync("connections")).Output);
    }

    [Theory]
    [InlineData("port", "--port", "0")]
    [InlineData("account", "--account", "U1234567")]
    [InlineData("confirmed", "--account", "U1234567", "--mode", "live")]
    [InlineData("confirmed", "--account", "U1234567", "--mode", "live", "--confirm", "U7654321")]
    public async Task A_link_that_cannot_be_is_refused_by_its_field(string field, params string[] options)
    {
        var (code, _, errors) = await linked.RunAsync(["connection", "link-gateway", "Wrong", .. options, "--json"]);

        Assert.Equal(CommandLine.Failed, code);
        Assert.Equal(field, JsonNode.Parse(errors)!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_link_is_changed_by_its_name_and_removed()
    {
        await linked.RunAsync("connection", "link-gateway", "Twice", "--client-id", "11");
        var (changed, _, _) = await linked.RunAsync("connection", "link-gateway", "Twice", "--client-id", "12");
        var listed = JsonNode.Parse((await linked.RunAsync("connections", "--json")).Output)!["items"]!.AsArray();
        var (removed, _, said) = await linked.RunAsync("connection", "remove", "Twice");

        Assert.Equal((CommandLine.Done, CommandLine.Done), (changed, removed));
        Assert.Equal(12, listed.Single(one => Word(one!, "name") == "Twice")!["clientId"]!.GetValue<int>());
        Assert.Contains("The gateway and its orders are as they were.", said, StringComparison.Ordinal);
    }

    private static string Word(JsonNode node, string name) => node[name]!.GetValue<string>();

    /// <summary>A data folder with one connection, to a simulated gateway on a trading day.</summary>
    public sealed class Linked : IAsyncLifetime, IAsyncDisposable
    {
        /// <summary>Wednesday, 18 November 2026, 10:30 in New York.</summary>
        private static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

        private readonly PrivateDatabase database = new();
        private SimulatedGateway? gateway;

        /// <summary>Where the gateway is.</summary>
        public string Address => $"127.0.0.1:{gateway!.Address.Port}";

        internal static SimulatedGateway Start(GatewayOptions options) =>
            SimulatedGateway.Start(options, new Simulation(TimeProvider.System, Morning));

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            gateway = Start(new() { Port = 0 });
            var port = gateway.Address.Port.ToString(CultureInfo.InvariantCulture);
            var (code, _, errors) = await RunAsync(
                "connection", "link-gateway", "Home", "--port", port, "--client-id", "7", "--account", "DU1000003");
            Assert.True(code == CommandLine.Done, errors);
        }

        public async Task StopAsync()
        {
            await gateway!.DisposeAsync();
            gateway = null;
        }

        public async Task DisposeAsync()
        {
            if (gateway is not null)
                await StopAsync();
            await database.DisposeAsync();
        }

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

        public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
        {
            using StringWriter output = new();
            using StringWriter errors = new();
            var code = await CommandLine.RunAsync(
                [.. arguments, "--data", database.Folder.Root, "--database", database.ConnectionString], output, errors,
                TimeProvider.System, CancellationToken.None);
            return (code, output.ToString(), errors.ToString());
        }
    }
}
