using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Connections;

/// <summary>A simulated gateway and the connection to it, for one test: the next one must not ask it.</summary>
internal sealed class LinkedGateway : IAsyncDisposable
{
    private readonly WebHostFixture host;

    private LinkedGateway(WebHostFixture host, Simulation simulation, SimulatedGateway gateway, Guid id) =>
        (this.host, Simulation, Gateway, Id) = (host, simulation, gateway, id);

    public Simulation Simulation { get; }

    public SimulatedGateway Gateway { get; }

    /// <summary>The connection.</summary>
    public Guid Id { get; }

    /// <summary>How many are connected to it.</summary>
    public int Clients => Simulation.Doors.Single().State()["clients"]!.AsArray().Count;

    /// <summary>Starts one and links its account DU1000003.</summary>
    public static async Task<LinkedGateway> MakeAsync(WebHostFixture host)
    {
        var simulation = new Simulation(TimeProvider.System);
        var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        var port = gateway.Address.Port;
        var id = await host.AskAsync<LinkGateway, Guid>(async link => Assert.IsType<ConnectionOutcome.Saved>(await link.RunAsync(
            new(Guid.Empty, $"Gateway {port}", new("127.0.0.1", port, 7, new("DU1000003"), TradingMode.Paper)),
            CancellationToken.None)).Id);
        return new(host, simulation, gateway, id);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.IsType<ConnectionOutcome.Saved>(await host.AskAsync<RemoveConnection, ConnectionOutcome>(
            remove => remove.RunAsync(Id, CancellationToken.None)));
        await Gateway.DisposeAsync();
    }
}
