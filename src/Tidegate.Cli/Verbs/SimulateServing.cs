using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Tidegate.Cli.Serving;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Gateway;
using Tidegate.Simulator.History;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate simulate</c>: serves the simulated broker until Ctrl-C.</summary>
internal static class SimulateServing
{
    private const int DefaultSeed = 1;
    private const int DefaultLatency = 250;
    private const int LatencyMax = 60_000;

    /// <summary>Gives the verb its options and what it does without a word behind it.</summary>
    public static void Add(Command command, VerbHost host, TextWriter output)
    {
        var flexPort = Port("--flex-port", "The port of the Flex Web Service; 0 takes a free one", FlexServiceOptions.DefaultPort);
        var controlPort = Port("--control-port", "The port of the control and its page; 0 takes a free one", ControlOptions.DefaultPort);
        var gatewayPort = Port("--tws-port", "The port of the gateway for the TWS API; 0 takes a free one", GatewayOptions.DefaultPort);
        var serverVersion = new Option<int>("--server-version")
        {
            Description = "The newest server version that the gateway speaks, 176 to 225; 0 serves no gateway",
            HelpName = "N",
            DefaultValueFactory = _ => GatewayOptions.NewestServerVersion,
        };
        var folder = new Option<string?>("--flex-dir")
        {
            Description = "A folder whose files are the answers, each under the number it is named; imaginary accounts if not given",
            HelpName = "DIR",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Chooses one of the possible histories",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSeed,
        };
        var now = new Option<string?>("--now")
        {
            Description = "The time at which the broker's clock starts, such as 2026-03-04T12:00:00Z; the present time if not given",
            HelpName = "INSTANT",
        };
        var scenario = new Option<string?>("--scenario")
        {
            Description = "What goes wrong: the name of a scenario, or a file with one of your own; nothing if not given",
            HelpName = "NAME|FILE",
        };
        var latency = new Option<int>("--order-latency")
        {
            Description = "Milliseconds that an order takes from the gateway to the broker, 0 to 60000",
            HelpName = "MS",
            DefaultValueFactory = _ => DefaultLatency,
        };
        var calmNights = new Option<bool>("--calm-nights")
        {
            Description = "Without the gateway's daily restart, the broker's nightly reset and the weekly login",
        };
        var dayTrades = new Option<bool>("--limit-day-trades")
        {
            Description = "Refuses a fourth day trade in five days below 25,000 dollars",
        };
        var events = new Option<bool>("--all-events") { Description = "With every special event in the imaginary accounts" };
        Option[] all =
        [
            flexPort, controlPort, gatewayPort, serverVersion, folder, seed, now, scenario, latency, calmNights, dayTrades, events,
        ];
        foreach (var option in all)
            command.Add(option);
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            (_, inner) => ServeAsync(
                new Simulation(host.Clock, Instant(now, parsed), parsed.GetValue(seed))
                {
                    ExchangeOptions = (start, chosen) => new()
                    {
                        Start = start,
                        Seed = chosen,
                        LimitsDayTrades = parsed.GetValue(dayTrades),
                    },
                },
                new FlexServiceOptions
                {
                    Port = Read(flexPort, parsed),
                    Folder = parsed.GetValue(folder),
                    Events = parsed.GetValue(events) ? HistoryEvents.All : HistoryEvents.Demo,
                    ExchangeQueries = parsed.GetValue(serverVersion) == 0 ? [] : SavedQuery.ExchangePresets,
                },
                new ControlOptions { Port = Read(controlPort, parsed) },
                Version(serverVersion, parsed) is { } version
                    ? new GatewayOptions
                    {
                        Port = Read(gatewayPort, parsed),
                        ServerVersion = version,
                        OrderLatency = Latency(latency, parsed),
                        Hours = parsed.GetValue(calmNights) ? GatewayHours.Always : GatewayHours.Broker,
                    }
                    : null,
                Scenario(scenario, parsed),
                output,
                inner),
            cancel));
    }

    private static async Task<int> ServeAsync(
        Simulation simulation,
        FlexServiceOptions flexOptions,
        ControlOptions controlOptions,
        GatewayOptions? gatewayOptions,
        Scenario scenario,
        TextWriter output,
        CancellationToken cancel)
    {
        await using var flex = await ListenAsync(
            "--flex-port", flexOptions.Address, flexOptions.Port, () => FlexAsync(flexOptions, simulation, cancel));
        await using var control = await ListenAsync(
            "--control-port", controlOptions.Address, controlOptions.Port,
            () => ControlServer.StartAsync(controlOptions, simulation, cancel));
        await using var gateway = gatewayOptions is null ? null : await ListenAsync(
            "--tws-port", gatewayOptions.Address, gatewayOptions.Port,
            () => Task.FromResult(SimulatedGateway.Start(gatewayOptions, simulation)));
        if (simulation.Reset(scenario: scenario) is { } problem)
            throw new WrongUseException("--scenario", scenario.Name, problem.Title, problem.Hint);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Listening on {Place(flex.Address)} as the Flex Web Service
            Listening on {Place(control.Address)} for its control
            {(gateway is null ? "No gateway for the TWS API" : $"Listening on {gateway.Address} for clients of the TWS API")}
              Service  {flex.ServiceAddress}
              Token    {flex.Token}, until {flex.TokenExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC
              Clock    {simulation.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC
              Scenario {scenario.Name}: {scenario.Summary}
            """));
        foreach (var query in flex.Queries)
            await output.WriteLineAsync($"  Query    {query.Id}  {query.Name}{(query.Period is { } period ? $", {period.Label}" : "")}");
        await output.WriteLineAsync("Nothing of it is real. Ctrl-C ends it.");
        await output.FlushAsync(cancel);
        using var end = new SemaphoreSlim(0);
        try
        {
            await end.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C is how it ends.
        }

        return CommandLine.Done;
    }

    private static async Task<SimulatedFlexService> FlexAsync(
        FlexServiceOptions options, Simulation simulation, CancellationToken cancel)
    {
        try
        {
            return await SimulatedFlexService.StartAsync(options, simulation, cancel);
        }
        catch (ArgumentException refused) when (options.Folder is not null)
        {
            throw new WrongUseException(
                "--flex-dir", options.Folder, refused.Message, "Name a folder with statement files, or leave --flex-dir out.");
        }
    }

    private static async Task<TServer> ListenAsync<TServer>(string option, IPAddress address, int port, Func<Task<TServer>> start)
    {
        if (port != 0 && !BusyPort.IsFree(address, port))
            throw BusyPort.Fault(port, option: option);
        try
        {
            return await start();
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            throw BusyPort.Fault(port, cause, option);
        }
        catch (SocketException cause) when (cause.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw BusyPort.Fault(port, cause, option);
        }
    }

    private static Option<int> Port(string name, string description, int usual) =>
        new(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => usual };

    private static int Read(Option<int> option, ParseResult parsed) => parsed.GetValue(option) is >= 0 and <= 65535 and var port
        ? port
        : throw new WrongUseException(
            option.Name, $"{parsed.GetValue(option)}", $"{option.Name} {parsed.GetValue(option)} is no port.",
            "Write a number from 0 to 65535; 0 takes a free one.");

    private static int? Version(Option<int> option, ParseResult parsed) => parsed.GetValue(option) switch
    {
        0 => null,
        >= GatewayOptions.OldestServerVersion and <= GatewayOptions.NewestServerVersion and var version => version,
        var other => throw new WrongUseException(
            option.Name, $"{other}", $"{option.Name} {other} is no server version.",
            $"Write a number from {GatewayOptions.OldestServerVersion} to {GatewayOptions.NewestServerVersion}, or 0 for no gateway."),
    };

    private static TimeSpan Latency(Option<int> option, ParseResult parsed) => parsed.GetValue(option) is >= 0 and <= LatencyMax and var ms
        ? TimeSpan.FromMilliseconds(ms)
        : throw new WrongUseException(
            option.Name, $"{parsed.GetValue(option)}", $"{option.Name} {parsed.GetValue(option)} is no latency.",
            $"Write milliseconds from 0 to {LatencyMax}.");

    private static Scenario Scenario(Option<string?> option, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } named)
            return Scenarios.Calm;
        if (Scenarios.Find(named) is { } known)
            return known;
        if (!File.Exists(named))
        {
            throw new WrongUseException(
                option.Name, named, $"There is no scenario and no file '{named}'.",
                $"Give a file, or one of {string.Join(", ", Scenarios.All.Select(one => one.Name))}.");
        }

        return ScenarioFile.Read(named, out var problem)
            ?? throw new WrongUseException(option.Name, named, $"{problem!.Field}: {problem.Title}", problem.Hint);
    }

    private static DateTimeOffset? Instant(Option<string?> option, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && at >= SimulatorClock.Earliest && at <= SimulatorClock.Latest
            ? at
            : throw new WrongUseException(
                option.Name, text, $"{option.Name} {text} is no instant of the simulator's calendar.",
                $"Write one from {SimulatorClock.Earliest:yyyy} to {SimulatorClock.Latest:yyyy}, such as 2026-03-04T12:00:00Z.");
    }

    private static string Place(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
