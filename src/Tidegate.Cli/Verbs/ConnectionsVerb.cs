using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidegate.Cli.Output;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Sync;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate connections</c>: how each connection to the broker stands.</summary>
internal static class ConnectionsVerb
{
    // Those by statements and those by a gateway have little in common but name and accounts.
    private static readonly Column<object>[] Columns =
    [
        new("Name", row => Gateway(row)?.Name ?? Flex(row)?.Name),
        new("Kind", row => Gateway(row) is { } gateway
            ? $"gateway, {gateway.Mode}".ToLowerInvariant()
            : Flex(row)?.Kind.ToString().ToLowerInvariant()),
        new("Accounts", row => string.Join(", ", Gateway(row)?.Accounts ?? Flex(row)?.Accounts ?? [])),
        new("Status", row => Status(Flex(row)) ?? Status(Gateway(row))),
        new("Covered to", row => Flex(row)?.CoveredTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Last success, UTC", row => Instant(Flex(row)?.LastSuccess ?? Gateway(row)?.LastUp)),
        new("Next, UTC", row => Instant(Flex(row)?.Next)),
        new("Token ends, UTC", row => Instant(Flex(row)?.TokenEnds)),
        new("What to do", row => Gateway(row) is { } gateway
            ? gateway.ToDo
            : string.Join(" ", new[] { Flex(row)?.Problem?.Sentence, Flex(row)?.TokenAdvice }.OfType<string>())),
    ];

    public static Command Create(VerbHost host)
    {
        var command = new Command("connections", "List the connections to the broker and how they stand");
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var links = await scope.Get<GetConnections>().RunAsync(inner);
                var gateways = await scope.Get<GetSessions>().RunAsync(inner);
                scope.Printout.List<object>([.. links, .. gateways.Select(Listed)], host.Clock.GetUtcNow(), Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static ListedGateway Listed(SessionView session)
    {
        var (gateway, terms) = (session.Gateway, session.Gateway.Terms);
        var accounts = gateway.Accounts.Count > 0 || terms.Account.Value.Length == 0 ? gateway.Accounts : [terms.Account.Value];
        return new(
            gateway.Id, gateway.Name, ConnectionKind.Gateway, accounts, terms.Host, terms.Port, terms.ClientId, terms.Mode, session.State,
            session.Since, session.LastUp, session.ToDo);
    }

    private static ConnectionView? Flex(object row) => row as ConnectionView;

    private static ListedGateway? Gateway(object row) => row as ListedGateway;

    private static string? Status(ConnectionView? link) => link is null ? null : link.Running is null ? Words.Of(link.Status) : "syncing";

    private static string? Status(ListedGateway? gateway) => gateway is null ? null
        : JsonNamingPolicy.KebabCaseLower.ConvertName(gateway.State.ToString()).Replace('-', ' ');

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed record ListedGateway(
        Guid Id, string Name, ConnectionKind Kind, IReadOnlyList<string> Accounts, string Host, int Port, int ClientId, TradingMode Mode,
        SessionState State, DateTimeOffset? Since, DateTimeOffset? LastUp, string ToDo);
}
