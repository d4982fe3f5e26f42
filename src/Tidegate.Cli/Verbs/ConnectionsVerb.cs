using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Platform.Sync;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate connections</c>: how each connection to the broker stands.</summary>
internal static class ConnectionsVerb
{
    private static readonly Column<ConnectionView>[] Columns =
    [
        new("Name", row => row.Name),
        new("Kind", row => row.Kind.ToString().ToLowerInvariant()),
        new("Accounts", row => string.Join(", ", row.Accounts)),
        new("Status", row => row.Running is null ? Words.Of(row.Status) : "syncing"),
        new("Covered to", row => row.CoveredTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Last success, UTC", row => Instant(row.LastSuccess)),
        new("Next, UTC", row => Instant(row.Next)),
        new("Token ends, UTC", row => Instant(row.TokenEnds)),
        new("What to do", row => string.Join(" ", new[] { row.Problem?.Sentence, row.TokenAdvice }.OfType<string>())),
    ];

    public static Command Create(VerbHost host)
    {
        var command = new Command("connections", "List the connections to the broker and how they stand");
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                scope.Printout.List(await scope.Get<GetConnections>().RunAsync(inner), host.Clock.GetUtcNow(), Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
