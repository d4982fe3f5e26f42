using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>When nothing was heard from an account, and how long that is known.</summary>
public sealed class AwayTimesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 8, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_session_whose_keeper_was_killed_is_away_since_it_was_seen_last()
    {
        var clock = new FakeTime(Noon.AddMinutes(1));
        await using var platform = database.Platform(clock);
        await using var scope = PrivateDatabase.Enter(platform, await database.AddWorkspaceAsync());
        await ToldDay.ConnectAsync(scope.ServiceProvider, "Killed", [ToldDay.Account], (Noon, SessionEventKind.Up));
        Assert.Empty(await ReadAsync(scope));
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal([new AwayTime(Noon.AddMinutes(1), null)], await ReadAsync(scope));
    }

    [Fact]
    public async Task Gaps_are_known_as_long_as_days_are_and_other_events_for_a_month()
    {
        await using var platform = database.Platform(new FakeTime(Noon.AddMinutes(4)));
        await using var scope = PrivateDatabase.Enter(platform, await database.AddWorkspaceAsync());
        var link = await ToldDay.ConnectAsync(
            scope.ServiceProvider, "Old", [ToldDay.Account], (Noon, SessionEventKind.Up), (Noon.AddMinutes(1), SessionEventKind.Farm),
            (Noon.AddMinutes(2), SessionEventKind.Lost), (Noon.AddMinutes(3), SessionEventKind.Up));
        var store = scope.ServiceProvider.GetRequiredService<SessionStore>();

        await store.TrimAsync(link, Noon + SessionStore.EventsFor, CancellationToken.None);
        Assert.Equal(4, (await store.EventsAsync(link, CancellationToken.None)).Count);
        await store.TrimAsync(link, Noon.AddDays(SessionStore.DaysMax), CancellationToken.None);
        Assert.Equal(
            [SessionEventKind.Up, SessionEventKind.Lost, SessionEventKind.Up],
            (await store.EventsAsync(link, CancellationToken.None)).Select(told => told.Kind));
        Assert.Equal([new AwayTime(Noon.AddMinutes(2), Noon.AddMinutes(3))], await ReadAsync(scope));
        await store.TrimAsync(link, Noon.AddDays(SessionStore.DaysMax + 1), CancellationToken.None);
        Assert.Empty(await store.EventsAsync(link, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<AwayTime>> ReadAsync(AsyncServiceScope scope) =>
        (await scope.ServiceProvider.GetRequiredService<AwayTimes>().ReadAsync([ToldDay.Account], CancellationToken.None))[ToldDay.Account];
}
