using System.Net;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The simulated gateway on a free port, on a trading day, and a test of it.</summary>
internal sealed class TwsTestScene : IAsyncDisposable
{
    public const string Account = "DU1000003";

    /// <summary>Wednesday, 18 November 2026, 10:30 in New York.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    private TwsTestScene(RunningTime time, Simulation simulation, SimulatedGateway gateway) =>
        (Time, Simulation, Gateway) = (time, simulation, gateway);

    public RunningTime Time { get; }

    public Simulation Simulation { get; }

    public SimulatedGateway Gateway { get; }

    public GatewayTerms Terms => new("127.0.0.1", Gateway.Address.Port, 7, new(Account), TradingMode.Paper);

    /// <summary>How many are connected.</summary>
    public int Clients => Simulation.Doors.Single().State()["clients"]!.AsArray().Count;

    public static TwsTestScene Start(GatewayOptions? options = null, TimeSpan brokerIsAhead = default)
    {
        var time = new RunningTime(Morning);
        var simulation = new Simulation(time, Morning + brokerIsAhead);
        return new(time, simulation, SimulatedGateway.Start((options ?? new()) with { Port = 0 }, simulation));
    }

    /// <summary>Each line as it stood at the end.</summary>
    public Task<List<TestLine>> TestAsync(TestWish? wish = null, GatewayTerms? terms = null, TwsTestLimits? limits = null) =>
        EndsAsync(Test(limits), terms ?? Terms, wish ?? new());

    public TestGateway Test(TwsTestLimits? limits = null) => new(Time, limits ?? Limits());

    /// <summary>Limits that let a test of silence be short.</summary>
    public static TwsTestLimits Limits(params IPAddress[] addresses) => new()
    {
        Line = TimeSpan.FromSeconds(2),
        Quote = TimeSpan.FromSeconds(1.8),
        OwnAddresses = () => addresses,
    };

    public static async Task<List<TestLine>> EndsAsync(TestGateway test, GatewayTerms terms, TestWish wish)
    {
        var lines = new List<TestLine>();
        await foreach (var line in test.RunAsync(terms, wish, CancellationToken.None))
        {
            if (line.State != TestLineState.Running)
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>The line of a step.</summary>
    public static TestLine Line(List<TestLine> lines, TestStep step) => lines.Single(line => line.Step == step);

    /// <summary>Another program, connected under a number.</summary>
    public async Task<TwsClient> ConnectedAsync(int clientId)
    {
        var client = new TwsClient(new() { Port = Gateway.Address.Port, ClientId = clientId });
        await client.ConnectAsync();
        return client;
    }

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
