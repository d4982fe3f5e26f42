using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Accounts;
using Tidegate.Simulator.Gateway.Bars;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Orders;
using Tidegate.Simulator.Gateway.Quotes;
using Tidegate.Simulator.Gateway.Reference;
using Tidegate.Simulator.Gateway.Sessions;

namespace Tidegate.Simulator.Gateway;

/// <summary>
/// The broker's gateway, simulated: a socket that clients of the real one can use, at server versions 176 to 225, over an exchange of its
/// own. Disposing closes it and all connections.
/// <code>
/// await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(TimeProvider.System));
/// </code>
/// </summary>
public sealed class SimulatedGateway : IAsyncDisposable
{
    /// <summary>Its name among the doors of the simulated broker.</summary>
    public const string DoorName = "tws";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PulseGap = TimeSpan.FromMilliseconds(20);

    private readonly Simulation simulation;
    private readonly GatewayHall hall;
    private readonly GatewayLoop loop;
    private readonly GatewayReception reception;
    private readonly OrderTeller teller;
    private readonly ImmutableArray<IGatewayDesk> desks;
    private readonly OutageWatch outages;
    private readonly SimulatedDoor described;
    private readonly TcpListener listener;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<ExchangeEvent> events = new();
    private readonly HashSet<Task> connections = [];
    private readonly ITimer pulse;
    private readonly ITimer look;
    private readonly List<Task> running = [];
    private IDisposable subscription;
    private bool isPulseDue;

    private SimulatedGateway(Simulation simulation, GatewayOptions options)
    {
        this.simulation = simulation;
        hall = new GatewayHall(simulation, options);
        subscription = hall.Exchange.Subscribe(Hear);
        var slips = new SlipBook();
        var orders = new OrderDesk(hall, slips);
        teller = new OrderTeller(hall, slips);
        var pace = new HistoryPace(simulation.Machine);
        desks =
        [
            new SessionDesk(hall, orders.TellOnStart), orders, new ExecutionDesk(hall),
            new AccountDesk(hall), new AccountWatchDesk(hall), new PositionDesk(hall), new ProfitDesk(hall),
            new ContractDesk(hall), new ChainDesk(hall), new QuoteDesk(hall), new DepthDesk(hall), new TickDesk(hall),
            new OptionDesk(hall), new BarDesk(hall, pace), new RealTimeBarDesk(hall), new PastTickDesk(hall, pace), new ReferenceDesk(hall),
            new ScannerDesk(hall), new DisplayGroupDesk(), new ConfigurationDesk(hall), new UnsimulatedDesk(),
        ];
        outages = new OutageWatch(hall, LoseSubscriptions, Restart);
        loop = new GatewayLoop { Around = Around };
        reception = new GatewayReception(hall, desks);
        described = new SimulatedDoor(DoorName, GatewayFaults.All, State, Reset, ExpireTokenAt: null);
        listener = new TcpListener(options.Address, options.Port);
        pulse = simulation.Clock.CreateTimer(_ => Pulse(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        look = simulation.Machine.CreateTimer(_ => loop.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)listener.LocalEndpoint;

    /// <summary>The exchange behind it. Starting over puts another one in its place.</summary>
    public SimulatedExchange Exchange => loop.Between(() => hall.Exchange);

    /// <summary>Starts it as a door of a simulation, which has one such door at most.</summary>
    /// <param name="options">How and what it serves.</param>
    /// <param name="simulation">Its clock, its faults, and the list of its calls.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    public static SimulatedGateway Start(GatewayOptions options, Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(simulation);
        options.Validate();
        var gateway = new SimulatedGateway(simulation, options);
        gateway.listener.Start();
        simulation.Open(gateway.described);
        gateway.running.Add(gateway.WorkAsync());
        gateway.running.Add(gateway.AcceptAsync());
        gateway.look.Change(Look, Look);
        gateway.ArmPulse();
        return gateway;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        simulation.Close(described);
        await closing.CancelAsync();
        await pulse.DisposeAsync();
        await look.DisposeAsync();
        listener.Stop();
        subscription.Dispose();
        await Task.WhenAll(running);
        Task[] open;
        lock (connections)
            open = [.. connections];
        await Task.WhenAll(open);
        closing.Dispose();
        listener.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await loop.RunAsync(closing.Token);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // Disposing ends it.
        }
        finally
        {
            // If the loop broke, clients are to see an end and not a silence; disposing tells why.
            await closing.CancelAsync();
            listener.Stop();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!closing.IsCancellationRequested)
                Welcome(await listener.AcceptSocketAsync(closing.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private void Welcome(Socket socket)
    {
        lock (connections)
        {
            connections.RemoveWhere(task => task.IsCompleted);
            var isClosed = hall.Faults(GatewaySteps.Connect, null).First(GatewayFaults.Refuse) is not null
                || hall.Meets(GatewayFaults.Restart, GatewaySteps.Connect, null) is not null;
            if (isClosed || connections.Count >= hall.Options.ClientsMax)
                socket.Close(0);
            else
                connections.Add(new ClientConnection(socket, hall, loop, reception).RunAsync(closing.Token));
        }
    }

    // Called while the exchange is locked.
    private void Hear(ExchangeEvent happened)
    {
        events.Enqueue(happened);
        loop.Wake();
    }

    private void Pulse() => loop.Post(() => isPulseDue = true);

    // Prices stand for whole seconds, so they are told when one begins. A clock that runs fast is not followed second by second.
    private void ArmPulse()
    {
        var gap = PulseGap * simulation.Clock.Speed;
        var untilNext = TimeSpan.FromTicks(Step.Ticks - (simulation.Clock.GetUtcNow().Ticks % Step.Ticks));
        pulse.Change(gap > Step ? gap : untilNext, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What happens between two pieces of work: the time goes on, and what it brought is told.</summary>
    private void Around()
    {
        outages.Look();
        hall.Follow();
        Tell();
        if (!isPulseDue)
            return;
        isPulseDue = false;
        foreach (var desk in desks)
            desk.Pulse();
        ArmPulse();
    }

    private void Tell()
    {
        if (events.IsEmpty)
            return;
        var happened = new List<ExchangeEvent>();
        while (events.TryDequeue(out var one))
            happened.Add(one);
        teller.Tell(happened);
        foreach (var desk in desks.OfType<IHearsExchange>())
            desk.Hear(happened);
    }

    private void LoseSubscriptions()
    {
        foreach (var desk in desks.Where(desk => desk is QuoteDesk or DepthDesk or TickDesk or BarDesk or RealTimeBarDesk))
        {
            foreach (var client in hall.Clients)
                desk.Leave(client);
        }
    }

    private void Restart()
    {
        foreach (var staged in hall.Exchange.OpenOrders().Where(order => order.Status == OrderStatus.ApiPending))
            hall.Exchange.Cancel(staged.Key);
        events.Clear();
        DropAll();
    }

    private void DropAll()
    {
        foreach (var client in hall.Clients.ToArray())
        {
            client.IsMuted = true;
            client.Drop();
            reception.Leave(client);
        }
    }

    private void Reset(int seed) => loop.Between(() =>
    {
        DropAll();
        subscription.Dispose();
        events.Clear();
        hall.StartOver(seed);
        subscription = hall.Exchange.Subscribe(Hear);
        return true;
    });

    private JsonObject State() => loop.Between(() => new JsonObject
    {
        ["address"] = Address.ToString(),
        ["serverVersion"] = hall.Options.ServerVersion,
        ["now"] = hall.Now.UtcDateTime,
        ["accounts"] = new JsonArray([.. hall.Exchange.Accounts.Select(account => (JsonNode)account.Value)]),
        ["clients"] = new JsonArray(
            [.. hall.Clients.Select(client => (JsonNode)new JsonObject { ["id"] = client.Id, ["version"] = client.Version })]),
        ["openOrders"] = hall.Exchange.OpenOrders().Length,
    });
}
