using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tidegate.Web.Api;
using Tidegate.Web.Layout;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>The pages as one web application: who wants them brings the platform's services, starts it and stops it.</summary>
public static class TidegateWeb
{
    // A form has some fields; only an endpoint that says so takes more (IRequestSizeLimitMetadata).
    private const long FormBytesMax = 1024 * 1024;
    private const int ConnectionsMax = 1000;
    private const int HeaderBytesMax = 16 * 1024;
    private static readonly TimeSpan HeadersLimit = TimeSpan.FromSeconds(15);

    /// <summary>Puts the application together; nothing is listened on yet.</summary>
    /// <param name="settings">How to serve.</param>
    /// <param name="addPlatform">Adds the platform: database, key ring, clock, use cases, logging.</param>
    /// <exception cref="ValidationException">A setting is out of range; names it.</exception>
    public static WebApplication Create(WebSettings settings, Action<IServiceCollection> addPlatform)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(addPlatform);
        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);

        // Empty: no settings files or variables of whatever folder the program is started in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(TidegateWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Address, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FormBytesMax;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
            kestrel.Limits.RequestHeadersTimeout = HeadersLimit;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        });

        // The framework's request lines hold whole addresses, and the set-up link is one.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It warns whenever a part with a form is not to be cached, which none is.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        addPlatform(builder.Services);
        builder.Services.AddHosting(settings);
        builder.Services.AddSignIn();
        builder.Services.AddApi();
        builder.Services.AddPages();

        var app = builder.Build();
        app.UseHosting(settings);
        app.MapHealth();
        app.MapWorkspaces();
        app.MapPages();
        app.MapApi();
        app.MapRazorComponents<App>();
        return app;
    }

    /// <summary>Starts an application and writes the line that tells where it listens.</summary>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public static async Task<Uri> StartAsync(WebApplication app, TextWriter output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(output);
        await app.StartAsync(cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var address = new Uri(addresses.First());
        await output.WriteLineAsync($"Listening on {address.GetLeftPart(UriPartial.Authority)}");
        await output.FlushAsync(cancel);
        return address;
    }
}
