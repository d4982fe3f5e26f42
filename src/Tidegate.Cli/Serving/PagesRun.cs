using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Tidegate.Cli.Output;
using Tidegate.Cli.Verbs;
using Tidegate.Platform;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Backups;
using Tidegate.Platform.Storage.Logs;
using Tidegate.Web.Hosting;
using Tidegate.Web.Hosting.Metrics;

namespace Tidegate.Cli.Serving;

/// <summary>The pages over a data folder, from taking the folder to giving it back: what <c>serve</c> and <c>demo</c> share.</summary>
internal sealed class PagesRun(VerbHost host, DataFolder folder, string? connection, Printout printout, Watching watching)
{
    /// <summary>Address of the Flex Web Service for new links; empty for the broker's.</summary>
    public string FlexAddress { get; init; } = "";

    /// <summary>Serves until the run is cancelled.</summary>
    /// <param name="verb">Who serves, for the message to a second one.</param>
    /// <param name="settings">Port and so on.</param>
    /// <param name="output">Where the address goes.</param>
    /// <param name="before">What to do before the pages are served; null for nothing.</param>
    /// <param name="ready">What to do once they are.</param>
    /// <param name="cancel">Ends the serving in good order.</param>
    /// <exception cref="StorageException">The folder or the port is taken, or the database cannot be opened.</exception>
    public async Task<int> RunAsync(
        string verb,
        WebSettings settings,
        TextWriter output,
        Func<IServiceProvider, CancellationToken, Task>? before,
        Func<IServiceProvider, Uri, CancellationToken, Task> ready,
        CancellationToken cancel)
    {
        await folder.PrepareAsync(connection is null, cancel);
        using var held = DataFolderLock.Take(folder, verb, host.Clock);
        await using var database = await host.OpenAsync(folder, connection, printout, cancel);
        using var telemetry = Telemetry.Start();
        await using var app = TidegateWeb.Create(settings, services => AddPlatform(services, database));
        await using var metrics = watching.MetricsPort is { } port
            ? MetricsServer.Create(app.Services, watching.MetricsAddress, port, settings.Hosts)
            : null;
        if (before is not null)
        {
            await before(app.Services, cancel);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var keeping = database.KeepRunningAsync(printout.Say, ending.Token);
        try
        {
            var address = await StartAsync(app, settings, output, cancel);
            held.Announce(address.GetLeftPart(UriPartial.Authority));
            if (metrics is not null)
            {
                await StartAsync(metrics, output, cancel);
            }

            await ready(app.Services, address, cancel);
            await app.WaitForShutdownAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C while it was starting is as good an end as any.
        }
        finally
        {
            await ending.CancelAsync();
            await keeping;
        }

        return CommandLine.Done;
    }

    private void AddPlatform(IServiceCollection services, Database database)
    {
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            // The verb says in its own words that it listens.
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            })
            .AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            })
            .AddConsole(console =>
            {
                console.FormatterName = watching.Log == LogForm.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
                console.LogToStandardErrorThreshold = LogLevel.Trace;
            })
            .AddProvider(new LogFile(folder, host.Clock)));
        services.AddPlatform(new() { Folder = folder, Database = database, Clock = host.Clock, FlexAddress = FlexAddress });
        services.AddNightlyBackups();
    }

    private async Task StartAsync(MetricsServer metrics, TextWriter output, CancellationToken cancel)
    {
        var port = watching.MetricsPort!.Value;
        if (port != 0 && !BusyPort.IsFree(watching.MetricsAddress, port))
        {
            throw BusyPort.Fault(port, option: "--metrics-port");
        }

        await metrics.StartAsync(output, cancel);
    }

    private static async Task<Uri> StartAsync(WebApplication app, WebSettings settings, TextWriter output, CancellationToken cancel)
    {
        if (settings.Port != 0 && !BusyPort.IsFree(settings.Address, settings.Port))
        {
            throw BusyPort.Fault(settings.Port);
        }

        try
        {
            return await TidegateWeb.StartAsync(app, output, cancel);
        }
        catch (IOException cause) when (cause.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw BusyPort.Fault(settings.Port, cause);
        }
    }
}
