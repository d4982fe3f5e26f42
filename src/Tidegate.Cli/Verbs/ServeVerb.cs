using System.CommandLine;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Cli.Serving;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate serve</c>.</summary>
internal static class ServeVerb
{
    public static Command Create(VerbHost host, TextWriter output)
    {
        var port = PortOption.Create();
        var address = new Option<string>("--address")
        {
            Description = "The network address to listen on",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
        };
        var names = new Option<string[]>("--host")
        {
            Description = "A name under which the pages are reached, beside localhost",
            HelpName = "NAME",
        };
        var proxies = new Option<string[]>("--proxy")
        {
            Description = "The address of a reverse proxy that is trusted to name the visitor",
            HelpName = "ADDRESS",
        };
        var metricsPort = new Option<int?>("--metrics-port")
        {
            Description = "Serve figures for Prometheus at /metrics on this port; 0 takes a free one",
            HelpName = "PORT",
        };
        var metricsAddress = new Option<string>("--metrics-address")
        {
            Description = "The network address of the figures",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
        };
        var log = new Option<LogForm>("--log") { Description = "How log lines look", HelpName = "text|json" };
        var flex = new Option<string?>("--flex-address")
        {
            Description = $"Address of the Flex Web Service for new links, such as a simulator's; else {FlexHost.EnvironmentName}, else "
                + "the broker's",
            HelpName = "URL",
        };
        var command = new Command("serve", "Serve the pages") { port, address, names, proxies, metricsPort, metricsAddress, log, flex };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            (printout, inner) =>
            {
                var settings = new WebSettings
                {
                    Port = PortOption.Read(parsed, port),
                    Address = AddressOf("--address", parsed.GetRequiredValue(address)),
                    Hosts = parsed.GetValue(names) ?? [],
                    TrustedProxies = [.. (parsed.GetValue(proxies) ?? []).Select(proxy => AddressOf("--proxy", proxy))],
                };
                var watching = new Watching
                {
                    Log = parsed.GetValue(log),
                    MetricsPort = PortOption.Read(parsed, metricsPort),
                    MetricsAddress = AddressOf("--metrics-address", parsed.GetRequiredValue(metricsAddress)),
                };
                var run = new PagesRun(host, host.Folder(parsed), host.Connection(parsed), printout, watching)
                {
                    FlexAddress = FlexAddressOf(parsed.GetValue(flex)),
                };
                var gateway = new GatewayAtStart(EnvironmentFile.Load(Environment.CurrentDirectory), printout.Say);
                return run.RunAsync(
                    "serve",
                    settings,
                    output,
                    gateway.RunAsync,
                    (services, at, stop) => InviteOwnerAsync(services, at, output, stop),
                    inner);
            },
            cancel));
        return command;
    }

    private static async Task InviteOwnerAsync(IServiceProvider services, Uri address, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CreateSetupLink>().RunAsync(cancel) is SetupLinkCreation.Created created)
        {
            await output.WriteLineAsync(
                $"Nobody owns this Tidegate yet. Make the owner here, once, before {created.ExpiresAt:yyyy-MM-dd HH:mm} UTC:\n"
                + $"{address.GetLeftPart(UriPartial.Authority)}/first-run?token={created.Token.Reveal()}");
        }
    }

    private static string FlexAddressOf(string? option)
    {
        var text = option ?? Environment.GetEnvironmentVariable(FlexHost.EnvironmentName) ?? "";
        return FlexHost.Problem(text) is not { } problem
            ? text
            : throw new WrongUseException(
                option is null ? FlexHost.EnvironmentName : "--flex-address", text, problem, "It is set by whoever runs the server.");
    }

    private static IPAddress AddressOf(string option, string text) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new WrongUseException(
            option, text, $"{option} {text} is no network address.", "Write one such as 127.0.0.1, 0.0.0.0 or ::1.");
}
