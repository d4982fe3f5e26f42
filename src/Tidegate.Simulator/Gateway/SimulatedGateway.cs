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
/// The broker's gateway, simulated: a socket that clients of the real one can use, at server versions 176 to 225, over the exchange of
/// its simulation. Disposing closes it and all connections; it may be disposed again.
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
    private readonly GatewayState gateway;
    private readonly GatewayLoop loop;
    private readonly RequestDispatcher dispatcher;
    private readonly OrderTickets tickets = new();
    private readonly OrderLine orderLine;
    private readonly OrderTeller teller;
    private readonly ImmutableArray<IRequestHandler> handlers;
    private readonly OutageWatch outages;
    private readonly HaltWatch halts;
    private readonly SimulatedDoor described;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<ExchangeEvent> events = new();
    private readonly HashSet<Task> connections = [];
    private readonly Lazy<Task> closed;
    private readonly ITimer pulse;
    private readonly ITimer look;
    private TcpListener? listener;
    private Task accepting = Task.CompletedTask;
    private Task working = Task.CompletedTask;
    private IDisposable subscription;
    private bool isPulseDue;

    private SimulatedGateway(Simulation simulation, GatewayOptions options)
    {
        this.simulation = simulation;
        Address = new IPEndPoint(options.Address, options.Port);
        gateway = new GatewayState(simulation, options);
        subscription = gateway.Exchange.Subscribe(Hear);
        orderLine = new OrderLine(gateway);
        teller = new OrderTeller(gateway, tickets);
        var orders = new OrderRequests(gateway, tickets, orderLine, teller);
        var pace = new HistoryPace(simulation.Machine);
        handlers =
        [
            new SessionRequests(gateway, orders.TellOnStart), orders, new ExecutionRequests(gateway),
            new ExerciseRequests(gateway, orderLine),
            new AccountRequests(gateway), new AccountUpdateRequests(gateway), new PositionRequests(gateway), new ProfitRequests(gateway),
            new ContractRequests(gateway), new ChainRequests(gateway),
            new QuoteRequests(gateway), new DepthRequests(gateway), new TickByTickRequests(gateway), new OptionRequests(gateway),
            new BarRequests(gateway, pace), new RealTimeBarRequests(gateway), new PastTickRequests(gateway, pace),
            new ReferenceRequests(gateway), new ScannerRequests(gateway), new DisplayGroupRequests(),
            new ConfigurationRequests(gateway), new UnsimulatedRequests(),
        ];
        halts = new HaltWatch(gateway);
        outages = new OutageWatch(gateway, LoseSubscriptions, GoDown, ComeUp);
        loop = new GatewayLoop { Around = Around };
        dispatcher = new RequestDispatcher(gateway, handlers);
        described = new SimulatedDoor(DoorName, GatewayFaults.All, State, Reset, ExpireTokenAt: null);
        pulse = simulation.Clock.CreateTimer(_ => Pulse(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        look = simulation.Machine.CreateTimer(_ => loop.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        closed = new Lazy<Task>(CloseAsync);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; private set; }

    /// <summary>The exchange behind it, when all that has come so far is done. Starting over puts another one in its place.</summary>
    public SimulatedExchange Exchange => loop.Between(() => gateway.Exchange);

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
        var started = new SimulatedGateway(simulation, options);
        started.Listen();
        simulation.Open(started.described);
        started.working = started.WorkAsync();
        started.look.Change(Look, Look);
        started.ArmPulse();
        return started;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(closed.Value);

    // All who dispose wait for the same end, so that nothing of it runs when any of them goes on.
    private async Task CloseAsync()
    {
        simulation.Close(described);
        await closing.CancelAsync();
        await pulse.DisposeAsync();
        await look.DisposeAsync();
        subscription.Dispose();
        await working;
        await accepting;
        Task[] open;
        lock (connections)
            open = [.. connections];
        await Task.WhenAll(open);
        closing.Dispose();
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
            listener?.Stop();
        }
    }

    private void Listen()
    {
        var opened = new TcpListener(Address);
        opened.Start();
        Address = (IPEndPoint)opened.LocalEndpoint;
        listener = opened;
        accepting = AcceptAsync(opened);
    }

    private async Task AcceptAsync(TcpListener opened)
    {
        try
        {
            while (!closing.IsCancellationRequested)
                Welcome(await opened.AcceptSocketAsync(closing.Token));
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
            var isClosed = gateway.Faults(GatewaySteps.Connect, null).First(GatewayFaults.Refuse) is not null
                || gateway.IsDown;
            if (isClosed || connections.Count >= gateway.Options.ClientsMax)
                socket.Close(0);
            else
                connections.Add(new ClientConnection(socket, gateway, loop, dispatcher).RunAsync(closing.Token));
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
        halts.Look();
        gateway.Follow();
        orderLine.Work();
        Tell();
        if (!isPulseDue)
            return;
        isPulseDue = false;
        foreach (var handler in handlers)
            handler.Pulse();
        ArmPulse();
    }

    private void Tell()
    {
        // Without the broker nobody hears what happens there; it is all told at its return.
        if (events.IsEmpty || !gateway.HasBroker)
            return;
        var happened = new List<ExchangeEvent>();
        while (events.TryDequeue(out var one))
            happened.Add(one);
        teller.Tell(happened);
        foreach (var handler in handlers)
            handler.Hear(happened);
    }

    private void LoseSubscriptions()
    {
        foreach (var handler in handlers)
        {
            foreach (var client in gateway.Clients)
                handler.LoseStreams(client);
        }
    }

    private void GoDown()
    {
        // A gateway that is down refuses connections.
        listener?.Stop();
        listener = null;
        foreach (var staged in gateway.Exchange.OpenOrders().Where(order => order.Status == OrderStatus.ApiPending))
            gateway.Exchange.Cancel(staged.Key);
        events.Clear();
        orderLine.Lose();
        if (gateway.Meets(GatewayFaults.Restart, GatewaySteps.Connect, null)?.Flag("forgets") == true)
            gateway.Forget();
        DropAll();
    }

    /// <summary>Takes connections again, unless the port was given to somebody else meanwhile.</summary>
    private bool ComeUp()
    {
        try
        {
            Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void DropAll()
    {
        foreach (var client in gateway.Clients.ToArray())
        {
            client.IsMuted = true;
            client.Drop();
            dispatcher.Leave(client);
        }
    }

    private void Reset(int _) => loop.Between(() =>
    {
        DropAll();
        subscription.Dispose();
        events.Clear();
        orderLine.Lose();
        gateway.StartOver();
        halts.Forget();
        tickets.Forget(_ => true);
        subscription = gateway.Exchange.Subscribe(Hear);
        return true;
    });

    private JsonObject State() => loop.Between(() => new JsonObject
    {
        ["address"] = Address.ToString(),
        ["serverVersion"] = gateway.Options.ServerVersion,
        ["now"] = gateway.Now.UtcDateTime,
        ["accounts"] = new JsonArray([.. gateway.Exchange.Accounts.Select(account => (JsonNode)account.Value)]),
        ["clients"] = new JsonArray(
            [.. gateway.Clients.Select(client => (JsonNode)new JsonObject { ["id"] = client.Id, ["version"] = client.Version })]),
        ["openOrders"] = gateway.Exchange.OpenOrders().Length,
    });
}
