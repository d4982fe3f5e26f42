using System.Text.Json.Nodes;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Product;

/// <summary>A simulated gateway on a free port, on the clock of this machine, for the product to be linked to.</summary>
public sealed class GatewayRun : IAsyncDisposable
{
    /// <summary>An account of its login.</summary>
    public const string Account = "DU1000003";

    private readonly SimulatedGateway gateway;

    private GatewayRun(Simulation simulation, SimulatedGateway gateway) => (Simulation, this.gateway) = (simulation, gateway);

    public Simulation Simulation { get; }

    public int Port => gateway.Address.Port;

    public static GatewayRun Start()
    {
        var simulation = new Simulation(TimeProvider.System);
        return new(simulation, SimulatedGateway.Start(new() { Port = 0 }, simulation));
    }

    /// <summary>Links it from the command line, as a person with a terminal does.</summary>
    public async Task LinkAsync(ProductRun product, string name = "Home", int clientId = 7, string account = Account)
    {
        var (code, _, errors) = await RunningProcess.RunTidegateAsync(
            "connection", "link-gateway", name, "--port", $"{Port}", "--client-id", $"{clientId}", "--account", account,
            "--data", product.Data);
        Assert.True(code == 0, errors);
    }

    /// <summary>Links it and gives the address of its connection's page, without a slash at the end.</summary>
    public async Task<string> LinkedAtAsync(ProductRun product, string name = "Home", int clientId = 7, string account = Account)
    {
        await LinkAsync(product, name, clientId, account);
        var (_, listed, _) = await RunningProcess.RunTidegateAsync("connections", "--json", "--data", product.Data);
        var connection = JsonNode.Parse(listed)!["items"]!.AsArray().Single(one => one!["name"]!.GetValue<string>() == name)!;
        return $"{product.Address}/connections/{connection["id"]}";
    }

    public ValueTask DisposeAsync() => gateway.DisposeAsync();
}
