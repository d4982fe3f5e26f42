using System.CommandLine;
using Tidegate.Cli.Output;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Sync;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate connection link|relink|link-gateway|test|sync|remove NAME</c>: one connection to the broker.</summary>
internal static class ConnectionVerb
{
    public static Command Create(VerbHost host) => new("connection", "Make, change and try a connection to the broker")
    {
        Link(host), Relink(host), LinkGatewayVerb.Create(host), ConnectionTestVerb.Create(host), Sync(host), Remove(host),
    };

    private static Command Link(VerbHost host)
    {
        var (name, options) = (NameArgument(), new LinkOptions(isNew: true));
        var command = new Command("link", "Link an account by the Flex Web Service: read-only, with a token and a query id") { name };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) => Print(
                scope.Printout,
                await scope.Get<LinkFlex>().RunAsync(
                    await options.ReadAsync(parsed, Guid.Empty, parsed.GetRequiredValue(name), host.Clock.GetUtcNow(), inner), inner),
                parsed.GetRequiredValue(name),
                "is linked. Fetch its statements with: tidegate connection sync"),
            cancel));
        return command;
    }

    private static Command Relink(VerbHost host)
    {
        var (name, options) = (NameArgument(), new LinkOptions(isNew: false));
        var command = new Command("relink", "Replace token or query id of a connection; what came by it stays") { name };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var known = await FindAsync(scope, parsed.GetRequiredValue(name), inner);
                return Print(
                    scope.Printout,
                    await scope.Get<LinkFlex>().RunAsync(
                        await options.ReadAsync(parsed, known.Id, known.Name, host.Clock.GetUtcNow(), inner), inner),
                    known.Name,
                    "is changed. Try it with: tidegate connection sync");
            },
            cancel));
        return command;
    }

    private static Command Sync(VerbHost host)
    {
        var name = NameArgument();
        var command = new Command("sync", "Fetch what is missing from the broker and import it") { name };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var known = await FindAsync(scope, parsed.GetRequiredValue(name), inner);
                var result = (await scope.Get<SyncConnection>().RunAsync(known.Id, new Told(scope.Printout), inner))!;
                scope.Printout.One(result, $"{result.Connection}: {Words.Of(result.Status)}. {result.Sentence}");
                return result.Status == SyncStatus.Ok ? CommandLine.Done : CommandLine.Failed;
            },
            cancel));
        return command;
    }

    private static Command Remove(VerbHost host)
    {
        var name = NameArgument();
        var command = new Command("remove", "Forget a connection with its secrets; what came by it stays") { name };
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var called = parsed.GetRequiredValue(name);
                var gateway = (await scope.Get<GetGateways>().RunAsync(inner)).SingleOrDefault(one => one.Name == called);
                await scope.Get<RemoveConnection>().RunAsync(gateway?.Id ?? (await FindAsync(scope, called, inner)).Id, inner);
                scope.Printout.Say(gateway is null
                    ? $"{called} is forgotten. Its token is still good at the broker until it is replaced or ends there."
                    : $"{called} is forgotten. The gateway and its orders are as they were.");
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "Name of the connection" };

    private static async Task<ConnectionView> FindAsync(VerbScope scope, string name, CancellationToken cancel)
    {
        var all = await scope.Get<GetConnections>().RunAsync(cancel);
        return all.SingleOrDefault(row => row.Name == name) ?? throw new WrongUseException(
            "NAME", name, $"There is no connection named \"{name}\".",
            all.Count == 0 ? "Make one: tidegate connection link" : $"There is {string.Join(", ", all.Select(row => row.Name))}.");
    }

    /// <summary>Says what became of a connection that was made or changed.</summary>
    public static int Print(Printout printout, ConnectionOutcome outcome, string name, string done)
    {
        switch (outcome)
        {
            case ConnectionOutcome.Saved saved:
                printout.Say($"{name} {done} \"{name}\"");
                if (saved.Advice is { } advice)
                    printout.Say(advice);
                return CommandLine.Done;
            case ConnectionOutcome.Refused refused:
                printout.Fail(new("not-linked", refused.Message, "Nothing was changed.", refused.Field));
                return CommandLine.Failed;
            default:
                printout.Fail(new("not-found", $"There is no connection named {name}.", "Nothing was changed."));
                return CommandLine.Failed;
        }
    }

    // Told at once, in order; a Progress would hand it to other threads.
    private sealed class Told(Printout printout) : IProgress<string>
    {
        public void Report(string value) => printout.Say(value);
    }
}
