using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Serving;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// The broker's Flex Web Service, simulated: a server that clients of the real one can use. It answers under the paths of the real one,
/// with its envelopes, codes, limits and hours, and with what goes wrong there when that is switched on. Disposing stops it; calls that
/// still wait are broken off.
/// <code>
/// await using var flex = await SimulatedFlexService.StartAsync(new() { Port = 0 }, new Simulation(TimeProvider.System));
/// </code>
/// </summary>
public sealed class SimulatedFlexService : IAsyncDisposable
{
    /// <summary>Its name among the doors of the simulated broker.</summary>
    public const string DoorName = "flex";

    private readonly Simulation simulation;
    private readonly FlexServiceOptions options;
    private readonly SimulatedDoor described;
    private readonly FlexDoor door;
    // Never disposed: it holds no timer, and a late call may still look at it.
    private readonly CancellationTokenSource closing = new();
    private WebApplication? server;

    private SimulatedFlexService(Simulation simulation, FlexServiceOptions options)
    {
        this.simulation = simulation;
        this.options = options;
        door = new FlexDoor(simulation, options);
        described = new SimulatedDoor(DoorName, FlexFaults.All, door.State, door.Reset, at => door.TokenExpiresAt = at);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8485/</c>.</summary>
    public Uri Address => door.Address!;

    /// <summary>The base to which a client adds <c>SendRequest</c> and <c>GetStatement</c>, with a slash at its end.</summary>
    public Uri ServiceAddress => new(Address, FlexEndpoints.Service);

    /// <summary>The token that it knows.</summary>
    public string Token => options.Token;

    /// <summary>When the token ends, by the simulator's clock.</summary>
    public DateTimeOffset TokenExpiresAt
    {
        get => door.TokenExpiresAt;
        set => door.TokenExpiresAt = value;
    }

    /// <summary>The queries that it knows.</summary>
    public ImmutableArray<FlexQuery> Queries => door.Queries;

    /// <summary>Starts it as a door of a simulation, which has one such door at most.</summary>
    /// <param name="options">How and what it serves.</param>
    /// <param name="simulation">Its clock, its faults, and the list of its calls.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public static async Task<SimulatedFlexService> StartAsync(
        FlexServiceOptions options, Simulation simulation, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(simulation);
        options.Validate();
        var service = new SimulatedFlexService(simulation, options);
        simulation.Open(service.described);
        try
        {
            var writer = new FlexAnswerWriter(simulation, service.closing.Token);
            (service.server, service.door.Address) = await LocalServer.StartAsync(
                options.Address, options.Port, server => FlexEndpoints.Map(server, service.door, writer), cancel);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        simulation.Close(described);
        await closing.CancelAsync();
        if (Interlocked.Exchange(ref server, null) is { } running)
            await LocalServer.StopAsync(running);
    }
}
