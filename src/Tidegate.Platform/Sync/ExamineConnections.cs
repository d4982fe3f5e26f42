using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Platform.Sync;

/// <summary>Says of each connection of each workspace how it stands and what to do.</summary>
public sealed class ExamineConnections
{
    /// <summary>A connection that has not gone well for so long wants a look, whatever its state says.</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromDays(4);

    private readonly LinkedWorkspaces workspaces;
    private readonly TimeProvider clock;

    internal ExamineConnections(LinkedWorkspaces workspaces, TimeProvider clock)
    {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// <summary>One line for each; one line that there is none.</summary>
    public async Task<IReadOnlyList<HealthLine>> RunAsync(CancellationToken cancel)
    {
        var lines = new List<HealthLine>();
        foreach (var workspace in await workspaces.ListAsync(cancel))
        {
            await using var scope = workspaces.Enter(workspace);
            foreach (var link in await scope.ServiceProvider.GetRequiredService<GetConnections>().RunAsync(cancel))
            {
                lines.AddRange(Lines(link));
            }
        }

        return lines.Count > 0 ? lines : [new("connection", HealthState.Ok, "No account is linked to the broker.") { Fact = "none" }];
    }

    private IEnumerable<HealthLine> Lines(ConnectionView link)
    {
        var last = link.LastSuccess is { } at ? $"last success {at:yyyy-MM-dd HH:mm} UTC" : "no success yet";
        var fact = $"{link.Status.ToString().ToLowerInvariant()} code={SyncCodes.Plain(link.Problem?.Code)}";
        yield return link switch
        {
            { Status: SyncStatus.ActionNeeded, Problem: { } problem } => new(
                "connection", HealthState.Fail, $"{link.Name}: stopped ({problem.Code}), {last}.", problem.Sentence)
            { Fact = fact },
            { Status: SyncStatus.Failing, Problem: { } problem } => new(
                "connection", HealthState.Warn, $"{link.Name}: failing ({problem.Code}), {last}; it is tried again by itself.",
                problem.Sentence)
            { Fact = fact },
            { Status: SyncStatus.Ok, LastSuccess: { } went } when clock.GetUtcNow() - went > SilentFor => new(
                "connection", HealthState.Warn, $"{link.Name}: {last}.",
                "Nothing was fetched for days: see that serve runs.")
            { Fact = fact + " silent" },
            _ => new("connection", HealthState.Ok, $"{link.Name}: {last}.") { Fact = fact },
        };
        if (TokenLine(link) is { } token)
        {
            yield return token;
        }
    }

    private HealthLine? TokenLine(ConnectionView link)
    {
        if (link.TokenEnds is not { } ends)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var days = Math.Max(0, (int)Math.Floor((ends - now).TotalDays));
        var fact = string.Create(CultureInfo.InvariantCulture, $"days={days}");
        var mend = $"Make a new one in the broker's portal and say it with: tidegate connection relink \"{link.Name}\" --token-file FILE";
        return ends <= now
            ? new("token", HealthState.Fail, $"{link.Name}: the token ended on {ends:yyyy-MM-dd}.", mend) { Fact = fact }
            : link.TokenAdvice is not null
                ? new("token", HealthState.Warn, $"{link.Name}: the token ends on {ends:yyyy-MM-dd}, in {days} days.", mend) { Fact = fact }
                : new("token", HealthState.Ok, $"{link.Name}: the token is good until {ends:yyyy-MM-dd}.") { Fact = fact };
    }
}
