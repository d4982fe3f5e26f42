using Microsoft.AspNetCore.Builder;
using Tidegate.Simulator.Serving;

namespace Tidegate.Simulator.Control;

/// <summary>
/// The control of a simulation over HTTP: state, faults, clock, list of calls, and a page that shows them. Disposing stops it; the
/// simulation goes on.
/// </summary>
public sealed class ControlServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private ControlServer(WebApplication server, Uri address)
    {
        this.server = server;
        Address = address;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8486/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="options">How to serve.</param>
    /// <param name="simulation">What is controlled.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public static async Task<ControlServer> StartAsync(ControlOptions options, Simulation simulation, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(simulation);
        var (server, address) = await LocalServer.StartAsync(
            options.Address,
            options.Port,
            server =>
            {
                ControlPage.Map(server);
                new ControlEndpoints(simulation).Map(server);
            },
            cancel);
        return new ControlServer(server, address);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(LocalServer.StopAsync(server));
}
