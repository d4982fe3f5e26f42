using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tidegate.Web.Hosting.Metrics;

/// <summary>
/// Serves the figures of a running host at <c>/metrics</c> for Prometheus, on a port of its own: whoever may scrape need not reach the
/// pages, and a proxy before the pages does not publish them by accident. It asks nobody to sign in, so it listens on loopback unless told
/// otherwise.
/// </summary>
public sealed class MetricsServer : IAsyncDisposable
{
    /// <summary>Where the figures are.</summary>
    public const string Path = "/metrics";

    private const int ConnectionsMax = 20;

    private readonly WebApplication app;
    private readonly MeterReader reader;

    private MetricsServer(WebApplication app, MeterReader reader)
    {
        this.app = app;
        this.reader = reader;
    }

    /// <summary>Puts the server together and begins to count; nothing is listened on yet.</summary>
    /// <param name="watched">The services of the host whose figures are served.</param>
    /// <param name="address">The network address.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="hosts">Names under which it is reached, beside localhost.</param>
    public static MetricsServer Create(IServiceProvider watched, IPAddress address, int port, IReadOnlyList<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(watched);
        ArgumentNullException.ThrowIfNull(hosts);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        });
        builder.Services.AddRouting();
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = [.. HostingServices.OwnHosts, address.ToString(), .. hosts];
            options.AllowEmptyHosts = false;
        });
        var counting = new MeterReader(watched.GetRequiredService<IMeterFactory>());
        var server = builder.Build();
        server.UseHostFiltering();
        server.UseRouting();
        server.MapGet(Path, () => TypedResults.Text(counting.Read(), PrometheusText.ContentType));
        return new(server, counting);
    }

    /// <summary>Starts it and writes the line that tells where the figures are.</summary>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public async Task<Uri> StartAsync(TextWriter output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        await app.StartAsync(cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var at = new Uri(new Uri(addresses.First()), Path);
        await output.WriteLineAsync($"Metrics on {at}");
        await output.FlushAsync(cancel);
        return at;
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        reader.Dispose();
    }
}
