using System.CommandLine;
using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;

namespace Tidegate.Cli.Verbs;

/// <summary>Which gateway a verb goes to: that of a connection, or one at an address.</summary>
internal sealed class GatewayChoice
{
    private const int UsualClientId = 990;
    private const string Causes = "The causes in order: tidegate connection test NAME";

    private readonly Option<string?> connection = new("--connection") { Description = "Name of a connection", HelpName = "NAME" };

    private readonly Option<string?> gateway = new("--gateway")
    {
        Description = "Address of a gateway instead, such as 127.0.0.1:4002; needs no data folder",
        HelpName = "HOST:PORT",
    };

    public static Option<int> ClientId() => new("--client-id")
    {
        Description = "The number under which to come; one that no other program uses",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => UsualClientId,
    };

    public void AddTo(Command command)
    {
        command.Add(connection);
        command.Add(gateway);
    }

    /// <summary>Goes there; what the gateway refuses becomes a message.</summary>
    /// <param name="host">The host of verbs.</param>
    /// <param name="parsed">The line.</param>
    /// <param name="verb">What is done there.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<int> RunAsync(
        VerbHost host, ParseResult parsed, Func<GatewayPlace, Output.Printout, CancellationToken, Task<int>> verb, CancellationToken cancel)
    {
        if (parsed.GetValue(gateway) is { } address)
        {
            return host.RunAsync(
                parsed,
                (printout, inner) => AskAsync(printout, () => verb(Place(gateway.Name, address, UsualClientId), printout, inner)),
                cancel);
        }

        return host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var all = await scope.Get<GetGateways>().RunAsync(inner);
                var known = Choose(all, parsed.GetValue(connection));
                return await AskAsync(scope.Printout, () => verb(GatewayPlace.Beside(known.Terms), scope.Printout, inner));
            },
            cancel);
    }

    /// <summary>Runs what may be refused by a gateway.</summary>
    public static async Task<int> AskAsync(Output.Printout printout, Func<Task<int>> ask)
    {
        try
        {
            return await ask();
        }
        catch (GatewayException wrong) when (wrong.Field is { } field)
        {
            throw new WrongUseException(field, wrong.Value, wrong.Message, wrong.Hint);
        }
        catch (GatewayException refused)
        {
            printout.Fail(new("gateway", refused.Message, $"{refused.Hint} {Causes}"));
            return CommandLine.Failed;
        }
    }

    /// <summary>The place that an address names.</summary>
    /// <exception cref="WrongUseException">It names none.</exception>
    public static GatewayPlace Place(string argument, string address, int clientId)
    {
        var at = address.LastIndexOf(':');
        var host = at < 0 ? address : address[..at].Trim('[', ']');
        if (at < 0 || !int.TryParse(address.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new WrongUseException(
                argument, address, $"{address} is no address of a gateway.", "Write host and port, such as 127.0.0.1:4002.");
        }

        return new GatewayTerms(host, port, clientId, new(""), TradingMode.Paper).Problem() is { } problem
            ? throw new WrongUseException(argument, address, problem.Message, "Write host and port, such as 127.0.0.1:4002.")
            : new(host, port, clientId);
    }

    private static GatewayView Choose(IReadOnlyList<GatewayView> all, string? name) => name switch
    {
        null when all.Count == 1 => all[0],
        null => throw new WrongUseException(
            "--connection", null, all.Count == 0 ? "There is no connection to a gateway." : "There are several connections to gateways.",
            all.Count == 0
                ? "Give --gateway HOST:PORT, or make one: tidegate connection link-gateway"
                : $"Give --connection with one of {string.Join(", ", all.Select(one => one.Name))}."),
        _ => all.SingleOrDefault(one => one.Name == name) ?? throw new WrongUseException(
            "--connection", name, $"There is no connection to a gateway named \"{name}\".",
            all.Count == 0 ? "Make one: tidegate connection link-gateway" : $"There is {string.Join(", ", all.Select(one => one.Name))}."),
    };
}
