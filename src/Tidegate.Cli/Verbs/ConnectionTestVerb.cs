using System.CommandLine;
using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Sync;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate connection test NAME</c>: how a gateway can be used, line by line as it is found out.</summary>
internal static class ConnectionTestVerb
{
    public static Command Create(VerbHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Name of a connection to a gateway" };
        var permissions = new Option<bool>("--permissions")
        {
            Description = "Also find out which classes may be traded, by previews of orders, which are never transmitted",
        };
        var command = new Command("test", "Test a gateway line by line; nothing is placed and nothing is changed") { name, permissions };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var session = await FindAsync(scope, parsed.GetRequiredValue(name), inner);
                return await TellAsync(scope, session.Gateway, TestWish.Beside(session, parsed.GetValue(permissions)), inner);
            },
            cancel));
        return command;
    }

    private static async Task<int> TellAsync(VerbScope scope, GatewayView gateway, TestWish wish, CancellationToken cancel)
    {
        var lines = new List<TestLine>();
        await foreach (var line in scope.Get<TestGateway>().RunAsync(gateway.Terms, wish, cancel))
        {
            if (line.State == TestLineState.Running)
                continue;
            lines.Add(line);
            if (!scope.Printout.IsJson)
                scope.Printout.One(line, Text(line));
        }

        var verdict = lines[^1].Verdict;
        if (scope.Printout.IsJson)
            scope.Printout.One(new { connection = gateway.Name, verdict, lines = lines.Select(Document) });
        return verdict is TestVerdict.ReadyToTrack or TestVerdict.ReadyToTrade ? CommandLine.Done : CommandLine.Failed;
    }

    private static object Document(TestLine line) => new
    {
        line.Step,
        line.State,
        line.Title,
        line.Value,
        line.Detail,
        milliseconds = line.Took?.TotalMilliseconds,
        line.Causes,
    };

    private static IEnumerable<string> Text(TestLine line)
    {
        var took = line.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"  {time.TotalMilliseconds:0} ms") : "";
        yield return $"{State(line.State),-11}  {line.Title}{(line.Value is { } value ? $": {value}" : "")}{took}";
        if (line.Detail.Length > 0)
            yield return $"             {line.Detail}";
        for (var at = 0; at < line.Causes.Count; at++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"             {at + 1}. {line.Causes[at].What}");
            yield return $"                {line.Causes[at].Mend}";
        }
    }

    private static string State(TestLineState state) => state switch
    {
        TestLineState.Ok => "ok",
        TestLineState.Look => "look",
        TestLineState.Failed => "failed",
        TestLineState.NotChecked => "not checked",
        _ => "not reached",
    };

    private static async Task<SessionView> FindAsync(VerbScope scope, string name, CancellationToken cancel)
    {
        var all = await scope.Get<GetSessions>().RunAsync(cancel);
        if (all.SingleOrDefault(one => one.Gateway.Name == name) is { } found)
            return found;
        var isFlex = (await scope.Get<GetConnections>().RunAsync(cancel)).Any(one => one.Name == name);
        throw new WrongUseException(
            "NAME", name,
            isFlex ? $"\"{name}\" goes by the Flex Web Service, not by a gateway." : $"There is no connection named \"{name}\".",
            isFlex ? $"Try it with: tidegate connection sync \"{name}\""
            : all.Count == 0 ? "Make one: tidegate connection link-gateway"
            : $"There is {string.Join(", ", all.Select(one => one.Gateway.Name))}.");
    }
}
