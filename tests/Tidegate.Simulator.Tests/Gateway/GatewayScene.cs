using System.Globalization;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>The simulated gateway on a free port, and a clock of the machine that moves only when a test moves it.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    /// <summary>Wednesday, 18 November 2026, 10:30 in New York.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    public const string Account = "DU1000003";

    private readonly List<GatewayClient> clients = [];

    private GatewayScene(FakeTime time, Simulation simulation, SimulatedGateway gateway)
    {
        Time = time;
        Simulation = simulation;
        Gateway = gateway;
    }

    public FakeTime Time { get; }

    public Simulation Simulation { get; }

    public SimulatedGateway Gateway { get; }

    public static Contract Apple { get; } = Contract.Stock("AAPL");

    public static GatewayScene Start(GatewayOptions? options = null)
    {
        // A little after the second, so that a step of whole seconds passes the beginning of each.
        var time = new FakeTime(Morning.AddMilliseconds(1));
        var simulation = new Simulation(time);
        return new(time, simulation, SimulatedGateway.Start((options ?? new()) with { Port = 0 }, simulation));
    }

    /// <summary>A client that is ready.</summary>
    public async Task<GatewayClient> ConnectAsync(int version = 225, int clientId = 1)
    {
        var client = await GatewayClient.ConnectAsync(Gateway.Address, version, clientId);
        // One that comes up again does so between two pieces of work.
        await Eventually.IsTrueAsync("the gateway listens", async () =>
        {
            if (!client.WasRefused)
                return true;
            Time.Advance(TimeSpan.FromMilliseconds(100));
            client = await GatewayClient.ConnectAsync(Gateway.Address, version, clientId);
            return false;
        });
        clients.Add(client);
        await client.SeeAsync<GatewayNotice>(notice => notice.Code == 2158);
        return client;
    }

    /// <summary>A client that has greeted; it may be refused.</summary>
    public async Task<GatewayClient> GreetAsync(string greeting)
    {
        var client = await GatewayClient.GreetAsync(Gateway.Address, greeting);
        clients.Add(client);
        return client;
    }

    /// <summary>Lets time pass and waits for what it brings, up to the last second of it and one more.</summary>
    public async Task<IReadOnlyList<object>> PassAsync(GatewayClient client, TimeSpan by)
    {
        Time.Advance(by);
        var told = await client.SettleAsync();
        // What a long time brought is told while it passes; only the next second tells all of it.
        return [.. told, .. await StepAsync(client)];
    }

    /// <summary>Lets a second pass and waits for what it brings.</summary>
    public Task<IReadOnlyList<object>> StepAsync(GatewayClient client)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return client.SettleAsync();
    }

    /// <summary>Switches a fault on.</summary>
    public Fault Fault(string kind, string? step = null, int? count = null, params (string Name, string Value)[] with)
    {
        var order = new FaultOrder { Door = SimulatedGateway.DoorName, Kind = kind, Step = step, Count = count };
        foreach (var (name, value) in with)
            order = order with { With = order.With.Add(name, value) };
        return Assert.IsType<FaultAnswer.On>(Simulation.Faults.Add(order)).Fault;
    }

    /// <summary>Switches a fault on for a time.</summary>
    public void Fault(string kind, TimeSpan time) => Assert.IsType<FaultAnswer.On>(
        Simulation.Faults.Add(new FaultOrder { Door = SimulatedGateway.DoorName, Kind = kind, For = time }));

    /// <summary>A limit order for Apple so far from the market that it rests.</summary>
    public static PlaceOrder Resting(int id) => Limit(id, "BUY", 10, 100);

    public static PlaceOrder Limit(int id, string action, decimal quantity, decimal price) => new()
    {
        OrderId = id,
        Contract = Apple,
        Order = new()
        {
            Action = new(action),
            TotalQuantity = quantity,
            OrderType = OrderType.Limit,
            LimitPrice = price,
            TimeInForce = TimeInForce.Day,
            Account = Account,
        },
    };

    public static PlaceOrder Market(int id, string action, decimal quantity) => Limit(id, action, quantity, 0) with
    {
        Order = Limit(id, action, quantity, 0).Order with { OrderType = OrderType.Market, LimitPrice = null },
    };

    /// <summary>What messages say, one word or two each: enough to compare their sequence.</summary>
    public static IEnumerable<string> Words(IEnumerable<object> messages) => messages.Select(message => message switch
    {
        OpenOrder open => $"open {open.OrderId} {open.State.Status}",
        OrderStatus status => string.Create(
            CultureInfo.InvariantCulture, $"status {status.OrderId} {status.Status} {status.Filled:0.##} {status.WhyHeld}").TrimEnd(),
        GatewayNotice notice => $"notice {notice.RequestId} {notice.Code}",
        Tws.Executions.ExecutionDetails details => string.Create(
            CultureInfo.InvariantCulture, $"execution {details.RequestId} {details.Execution.Side} {details.Execution.Shares:0.##}"),
        Tws.Executions.CommissionReport report => string.Create(CultureInfo.InvariantCulture, $"commission {report.Commission:0.##}"),
        CompletedOrder completed => $"completed {completed.State.Status}",
        _ => message.GetType().Name,
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            await client.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
