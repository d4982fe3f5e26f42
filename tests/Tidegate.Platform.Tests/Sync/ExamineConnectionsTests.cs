using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage.Health;
using Tidegate.Platform.Sync;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sync;

public sealed class ExamineConnectionsTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private readonly FakeTime clock = new();

    [Fact]
    public async Task Each_connection_of_each_workspace_has_its_lines_with_the_mend()
    {
        await using var platform = database.Platform(clock);
        var examine = platform.GetRequiredService<ExamineConnections>();
        Assert.Equal("none", Assert.Single(await examine.RunAsync(CancellationToken.None)).Fact);

        await AddAsync("Fine", SyncStatus.Ok, hoursAgo: 5, "", tokenDaysLeft: 200);
        await AddAsync("Stopped", SyncStatus.ActionNeeded, hoursAgo: 50, "1012", tokenDaysLeft: -1);
        await AddAsync("Failing", SyncStatus.Failing, hoursAgo: 20, "unreachable", tokenDaysLeft: null);
        await AddAsync("Silent", SyncStatus.Ok, hoursAgo: 24 * 6, "", tokenDaysLeft: 3);
        await AddAsync("New", SyncStatus.NeverSynced, hoursAgo: null, "", tokenDaysLeft: null);

        var lines = await examine.RunAsync(CancellationToken.None);

        Assert.Equal(HealthState.Ok, Of(lines, "connection", "Fine").State);
        Assert.Equal(HealthState.Ok, Of(lines, "token", "Fine").State);
        var stopped = Of(lines, "connection", "Stopped");
        Assert.Equal((HealthState.Fail, "what to do", "actionneeded code=1012"), (stopped.State, stopped.Mend, stopped.Fact));
        Assert.Contains("relink \"Stopped\" --token-file", Of(lines, "token", "Stopped").Mend, StringComparison.Ordinal);
        Assert.Equal(HealthState.Fail, Of(lines, "token", "Stopped").State);
        Assert.Equal(HealthState.Warn, Of(lines, "connection", "Failing").State);
        Assert.Contains("serve runs", Of(lines, "connection", "Silent").Mend, StringComparison.Ordinal);
        Assert.Equal((HealthState.Warn, "days=3"), (Of(lines, "token", "Silent").State, Of(lines, "token", "Silent").Fact));
        Assert.Contains("no success yet", Of(lines, "connection", "New").Found, StringComparison.Ordinal);
        Assert.Equal(8, lines.Count);
    }

    [Theory]
    [InlineData("1012", "1012")]
    [InlineData("W-03", "W-03")]
    [InlineData("no-room", "no-room")]
    [InlineData(null, "none")]
    [InlineData("", "none")]
    [InlineData("U1234567", "other")]
    [InlineData("Mr Smith", "other")]
    [InlineData("a token: 123", "other")]
    public void Only_what_looks_like_a_code_is_told(string? code, string told) => Assert.Equal(told, SyncCodes.Plain(code));

    [Fact]
    public async Task Tries_are_counted_by_their_result()
    {
        await using var platform = database.Platform(clock);
        var factory = platform.GetRequiredService<IMeterFactory>();
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "tidegate.syncs" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => seen.Add($"{tags[0].Key}={tags[0].Value} {count}"));
        listener.Start();

        var meter = platform.GetRequiredService<SyncMeter>();
        meter.Add(SyncStatus.Ok);
        meter.Add(SyncStatus.ActionNeeded);

        Assert.Equal(["result=ok 1", "result=action-needed 1"], seen);
    }

    private static HealthLine Of(IReadOnlyList<HealthLine> lines, string name, string connection) => Assert.Single(
        lines, line => line.Name == name && line.Found.StartsWith(connection + ":", StringComparison.Ordinal));

    private async Task AddAsync(string name, SyncStatus status, int? hoursAgo, string code, int? tokenDaysLeft)
    {
        var workspace = await database.AddWorkspaceAsync();
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7();
        await using var db = database.Context(workspace);
        db.Add(new Connection
        {
            WorkspaceId = workspace.Value,
            ConnectionId = id,
            Name = name,
            Kind = ConnectionKind.Flex,
            Address = "",
            Accounts = [],
            Created = now,
            TokenMade = tokenDaysLeft is { } left ? now.AddDays(left - 365) : null,
            TokenLife = tokenDaysLeft is null ? null : TimeSpan.FromDays(365),
        });
        db.Add(new SyncRow
        {
            WorkspaceId = workspace.Value,
            ConnectionId = id,
            Status = status,
            LastTry = now,
            LastSuccess = hoursAgo is { } hours ? now.AddHours(-hours) : null,
            ProblemCode = code,
            ProblemSentence = code.Length > 0 ? "what to do" : "",
        });
        await db.SaveChangesAsync();
    }
}
