using System.Collections.Immutable;
using Npgsql;
using Tidegate.Domain.Sync;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Portfolio;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.Platform.Tests.Sync;

/// <summary>A connection from the link to the figures, against the simulated service.</summary>
public sealed class SyncConnectionTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // Friday at 13:00 in New York: Thursday's statement is there.
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Thursday = new(2026, 3, 5);

    // The broker's own pace is the subject of other tests.
    private static readonly ServedOptions Served = new()
    {
        Port = 0,
        FirstDay = new(2025, 1, 2),
        TradesPerDay = 0.2m,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 1000 },
    };

    [Fact]
    public async Task The_first_try_brings_the_whole_history_and_the_next_one_only_what_may_have_changed()
    {
        await using var scene = await SceneAsync();
        var link = await scene.LinkAsync(Served.Token, "700101", "700104");

        var first = await scene.SyncAsync(link);
        var calls = scene.Simulation.Calls.Entries().Count(call => call.Answer == "statement");
        var again = await scene.SyncAsync(link);

        Assert.Equal((SyncStatus.Ok, Thursday), (first.Status, first.CoveredTo));
        Assert.True(first.NewEntries > 100, $"{first.NewEntries} entries");
        Assert.True(calls >= 3, "two years and today's trades");
        Assert.Equal((SyncStatus.Ok, 0), (again.Status, again.NewEntries));
        Assert.InRange(again.Next!.Value, Friday.AddHours(16), Friday.AddHours(16.5));
        var accounts = await scene.Bench.AskAsync<GetAccounts, IReadOnlyList<AccountView>>(get => get.RunAsync(CancellationToken.None));
        Assert.Equal(3, accounts.Count);
        Assert.All(accounts, account => Assert.StartsWith("Complete since the opening", account.History, StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Simulation.Calls.Entries(), call => call.Code == 1018);
    }

    [Fact]
    public async Task An_expired_token_waits_for_a_person_and_a_new_one_loses_nothing()
    {
        await using var scene = await SceneAsync();
        var link = await scene.LinkAsync(Served.Token, "700101");
        await scene.SyncAsync(link);
        scene.Service.TokenExpiresAt = scene.Simulation.Clock.GetUtcNow().AddDays(-1);

        var expired = await scene.SyncAsync(link);
        scene.Service.TokenExpiresAt = scene.Simulation.Clock.GetUtcNow().AddDays(300);
        await scene.LinkAsync(Served.Token, null, id: link);
        var mended = await scene.SyncAsync(link);

        Assert.Equal((SyncStatus.ActionNeeded, (DateTimeOffset?)null, Thursday), (expired.Status, expired.Next, expired.CoveredTo));
        Assert.Contains("token", expired.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((SyncStatus.Ok, 0), (mended.Status, mended.NewEntries));
    }

    [Fact]
    public async Task A_query_that_does_not_exist_and_a_busy_broker_are_told_apart()
    {
        await using var scene = await SceneAsync();
        var wrong = await scene.LinkAsync(Served.Token, "999999");
        var right = await scene.LinkAsync(Served.Token, "700101", name: "Right");
        var unknown = await scene.SyncAsync(wrong);
        scene.Simulation.Faults.Add(new()
        {
            Door = SimulatedFlexService.DoorName,
            Kind = FlexFaults.Code,
            With = ImmutableSortedDictionary<string, string>.Empty.Add("code", "1005"),
        });
        var busy = await scene.SyncAsync(right);

        Assert.Equal((SyncStatus.ActionNeeded, (DateTimeOffset?)null), (unknown.Status, unknown.Next));
        Assert.Equal(SyncStatus.Failing, busy.Status);
        Assert.True(busy.Next > scene.Simulation.Clock.GetUtcNow(), "tried again by itself");
        scene.Simulation.Faults.Clear();
        Assert.Equal(SyncStatus.Ok, (await scene.SyncAsync(right)).Status);
    }

    [Fact]
    public async Task The_host_tries_what_is_due_and_comes_back_when_the_next_day_is_there()
    {
        await using var scene = await SceneAsync();
        await scene.LinkAsync(Served.Token, "700101");
        async Task<bool> CoversAsync(DateOnly day) =>
            (await scene.ConnectionsAsync())[0] is { Status: SyncStatus.Ok } link && link.CoveredTo == day;

        await scene.HostAsync(async () =>
        {
            await Eventually.IsTrueAsync("Thursday is there", () => CoversAsync(Thursday), TimeSpan.FromMinutes(1));
            scene.Simulation.Clock.Advance(TimeSpan.FromHours(17));
            await Eventually.IsTrueAsync("Friday is there", () => CoversAsync(Thursday.AddDays(1)), TimeSpan.FromMinutes(1));
        });

        Assert.Equal(SyncStatus.Ok, (await scene.ConnectionsAsync())[0].Status);
    }

    [Fact]
    public async Task A_new_token_is_tried_by_the_host_without_a_further_word()
    {
        await using var scene = await SceneAsync();
        scene.Service.TokenExpiresAt = scene.Simulation.Clock.GetUtcNow().AddDays(-1);
        var link = await scene.LinkAsync(Served.Token, "700101");
        await scene.HostAsync(async () =>
        {
            async Task<bool> IsAsync(SyncStatus status) => (await scene.ConnectionsAsync())[0].Status == status;
            await Eventually.IsTrueAsync("the token is refused", () => IsAsync(SyncStatus.ActionNeeded), TimeSpan.FromMinutes(1));
            scene.Service.TokenExpiresAt = scene.Simulation.Clock.GetUtcNow().AddDays(300);

            await scene.LinkAsync(Served.Token, null, id: link);

            await Eventually.IsTrueAsync("the history is there", () => IsAsync(SyncStatus.Ok), TimeSpan.FromMinutes(1));
        });
    }

    [Theory]
    [InlineData("", "700101", "", "token")]
    [InlineData("12345", "700101", "", "token")]
    [InlineData("216300841735520694718203", "216300841735520694718203", "", "query")]
    [InlineData("216300841735520694718203", "My query", "", "query")]
    [InlineData("216300841735520694718203", "700101", "ftp://example.net", "address")]
    [InlineData("216300841735520694718203", "700101", "http://ndcdyn.interactivebrokers.com/x", "address")]
    public async Task What_cannot_be_a_link_is_refused_by_its_field(string token, string query, string address, string field)
    {
        await using var scene = await SceneAsync();
        var outcome = await scene.Bench.AskAsync<LinkFlex, ConnectionOutcome>(link => link.RunAsync(
            new(Guid.Empty, "Mine", token.Length > 0 ? new(token) : null, new(query), null) { Address = address }, CancellationToken.None));

        var refused = Assert.IsType<ConnectionOutcome.Refused>(outcome);
        Assert.Equal(field, refused.Field);
        Assert.DoesNotContain(Served.Token, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await scene.ConnectionsAsync());
    }

    [Fact]
    public async Task Neither_token_nor_query_id_stands_anywhere_in_the_database()
    {
        await using var scene = await SceneAsync();
        var link = await scene.LinkAsync(Served.Token, "700101", "700104");
        await scene.SyncAsync(link);

        var found = new List<string>();
        await using var connection = await database.Database.Source.OpenConnectionAsync();
        foreach (var table in await ColumnAsync(connection, "select tablename from pg_tables where schemaname = 'tidegate'"))
        {
            var rows = string.Join('\n', await ColumnAsync(connection, $"select t::text from tidegate.{table} t"));
            found.AddRange(new[] { Served.Token, "700101", "700104" }.Where(rows.Contains).Select(_ => table));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Two_processes_keep_one_pace()
    {
        var clock = new FakeTime(Friday);
        var limits = new PacingLimits { PerSecond = 1, PerMinute = 2, Margin = TimeSpan.Zero };
        Assert.True(FlexToken.TryParse("1234567890123456789012", out var token, out _));
        var (one, other) = (new FlexPacingStore(database.Database, limits, clock), new FlexPacingStore(database.Database, limits, clock));

        await one.WaitAsync(token.Fingerprint, CancellationToken.None);
        var second = other.WaitAsync(token.Fingerprint, CancellationToken.None).AsTask();
        await Eventually.IsTrueAsync("the second call waits", () => clock.Waiting > 0);
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await second;
        var third = one.WaitAsync(token.Fingerprint, CancellationToken.None).AsTask();
        await Eventually.IsTrueAsync("the third call waits", () => clock.Waiting > 0);
        clock.Advance(TimeSpan.FromSeconds(58));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await third;
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_up_a_call_for_a_minute_at_most()
    {
        var clock = new FakeTime(Friday);
        var limits = new PacingLimits { PerSecond = 1, PerMinute = 1, Margin = TimeSpan.Zero };
        Assert.True(FlexToken.TryParse("9876543210987654321098", out var token, out _));
        await new FlexPacingStore(database.Database, limits, clock).WaitAsync(token.Fingerprint, CancellationToken.None);

        var weekAgo = new FakeTime(Friday.AddDays(-7));
        var call = new FlexPacingStore(database.Database, limits, weekAgo).WaitAsync(token.Fingerprint, CancellationToken.None).AsTask();
        await Eventually.IsTrueAsync("the call waits", () => weekAgo.Waiting > 0);
        weekAgo.Advance(TimeSpan.FromMinutes(1));
        await call;
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private Task<SyncScene> SceneAsync() => SyncScene.MakeAsync(database, Served, Friday);
}
