using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tidegate.Simulator.Serving;

/// <summary>A web server of the simulator on one address and port, without settings files, logs or anything else around it.</summary>
internal static class LocalServer
{
    private const int ConnectionsMax = 500;
    private const long BodyBytesMax = 64 * 1024;
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(2);

    /// <summary>Starts one.</summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="map">Adds the routes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public static async Task<(WebApplication Server, Uri Address)> StartAsync(
        IPAddress address, int port, Action<WebApplication> map, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LocalServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
            // A slow caller is a caller all the same; whoever is too slow is cut off by its own time-out.
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LeaveLimit);
        var server = builder.Build();
        try
        {
            map(server);
            await server.StartAsync(cancel);
            var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
            return (server, new Uri(new Uri(addresses.First()).GetLeftPart(UriPartial.Authority)));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops one: calls that are being answered have two seconds.</summary>
    public static async Task StopAsync(WebApplication server)
    {
        await server.StopAsync();
        await server.DisposeAsync();
    }
}
