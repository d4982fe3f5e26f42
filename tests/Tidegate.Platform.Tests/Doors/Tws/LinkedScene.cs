using Tidegate.Domain.Connections;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>A workspace, and a simulated gateway on a free port that is linked in it as "Home". No session is kept to it.</summary>
internal sealed class LinkedScene : IAsyncDisposable
{
    private LinkedScene(Simulation simulation, SimulatedGateway gateway, LedgerBench bench) =>
        (Simulation, Gateway, Bench) = (simulation, gateway, bench);

    public Simulation Simulation { get; }

    public LedgerBench Bench { get; }

    private SimulatedGateway Gateway { get; }

    public static async Task<LinkedScene> MakeAsync(PrivateDatabase database, TimeProvider clock)
    {
        var scene = await UnlinkedAsync(database, clock);
        await scene.LinkAsync();
        return scene;
    }

    /// <summary>Makes one whose gateway is not linked yet.</summary>
    public static async Task<LinkedScene> UnlinkedAsync(PrivateDatabase database, TimeProvider clock)
    {
        var simulation = new Simulation(clock);
        var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        return new(simulation, gateway, new(database.Platform(clock), await database.AddWorkspaceAsync()));
    }

    public async Task LinkAsync() => Assert.IsType<ConnectionOutcome.Saved>(
        await Bench.AskAsync<LinkGateway, ConnectionOutcome>(link => link.RunAsync(
            new(Guid.Empty, "Home", new("127.0.0.1", Gateway.Address.Port, 1, default, TradingMode.Paper)), CancellationToken.None)));

    /// <summary>How often the gateway was asked for something.</summary>
    public int Asked(string step) => Simulation.Calls.Entries(SimulatedGateway.DoorName).Count(call => call.Step == step);

    public Task<InstrumentSearch> FindAsync(string text) =>
        Bench.AskAsync<FindInstruments, InstrumentSearch>(find => find.RunAsync(text, CancellationToken.None));

    /// <summary>What a search finds; it must find something.</summary>
    public async Task<IReadOnlyList<WatchedInstrument>> FoundAsync(string text) =>
        Assert.IsType<InstrumentSearch.Found>(await FindAsync(text)).Instruments;

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
