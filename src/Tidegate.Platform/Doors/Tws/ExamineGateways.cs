using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage.Health;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Says of each gateway of each workspace whether it lets us in and has the account: the quick part of its test.</summary>
public sealed class ExamineGateways
{
    private readonly LinkedWorkspaces workspaces;
    private readonly TestGateway test;

    internal ExamineGateways(LinkedWorkspaces workspaces, TestGateway test) => (this.workspaces, this.test) = (workspaces, test);

    /// <summary>One line for each; none when there is no gateway.</summary>
    public async Task<IReadOnlyList<HealthLine>> RunAsync(CancellationToken cancel)
    {
        var lines = new List<HealthLine>();
        foreach (var workspace in await workspaces.ListAsync(cancel))
        {
            await using var scope = workspaces.Enter(workspace);
            foreach (var session in await scope.ServiceProvider.GetRequiredService<GetSessions>().RunAsync(cancel))
            {
                lines.Add(await LineAsync(session, cancel));
            }
        }

        return lines;
    }

    private async Task<HealthLine> LineAsync(SessionView session, CancellationToken cancel)
    {
        var gateway = session.Gateway;
        TestLine? worst = null;
        var version = "";
        await foreach (var line in test.RunAsync(gateway.Terms, TestWish.Beside(session) with { Quick = true }, cancel))
        {
            if (line is { Step: TestStep.Greeting, State: TestLineState.Ok })
                version = $", {line.Value}";
            if (line.State is TestLineState.Failed && worst?.State is not TestLineState.Failed)
                worst = line;
            else if (line.State is TestLineState.Look)
                worst ??= line;
        }

        var fact = $"gateway {(worst is null ? "ok" : $"{worst.State} at {worst.Step}")}".ToLowerInvariant();
        return worst is null
            ? new("gateway", HealthState.Ok, $"{gateway.Name}: lets us in and has the account{version}.") { Fact = fact }
            : new(
                "gateway", worst.State == TestLineState.Failed ? HealthState.Fail : HealthState.Warn,
                $"{gateway.Name}: {worst.Title}. {worst.Detail}".TrimEnd(),
                $"{string.Join(" ", worst.Causes.Take(1).Select(cause => $"{cause.What} {cause.Mend}"))} "
                    + $"All of it: tidegate connection test \"{gateway.Name}\"")
            { Fact = fact };
    }
}
