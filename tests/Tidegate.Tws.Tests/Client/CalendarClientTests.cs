using Tidegate.TestKit;
using Tidegate.Tws.Calendar;
using Tidegate.Tws.Client;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class CalendarClientTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task Kinds_of_events_and_events_are_told(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestCalendarMeta>(asked => peer.SendAsync(new CalendarMeta(asked.RequestId, """{"meta_data":{}}""")));
        peer.On<RequestCalendarEvents>(asked => peer.SendAsync(new CalendarEvents(
            asked.RequestId, $"{asked.ConId} {asked.Filter} {asked.StartDate} {asked.EndDate} {asked.Limit} {asked.FillPortfolio}")));

        var calendar = scene.Client.Calendar;
        Assert.Equal("""{"meta_data":{}}""", await calendar.MetaAsync());
        Assert.Equal("265598  20261101  5 False", await calendar.EventsAsync(265598, start: new DateOnly(2026, 11, 1), most: 5));
        var held = new RequestCalendarEvents(0, null, "{}", false, true, false, "", "20261231", null);
        Assert.Equal(" {}  20261231  True", await calendar.EventsAsync(held));
    }

    [Fact]
    public async Task Who_has_no_calendar_is_refused_and_what_is_not_answered_is_given_up()
    {
        await using var scene = new ClientScene(options => options with { KeepAlive = TimeSpan.FromHours(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        var meta = scene.Client.Calendar.MetaAsync();
        var asked = (await peer.ExpectAsync<RequestCalendarMeta>()).RequestId;
        await peer.SendAsync(new GatewayNotice(asked, 10276, "Not allowed.", "", 0));
        Assert.Equal(10276, (await Assert.ThrowsAsync<TwsException>(() => meta)).Error.Code);

        using var leaves = new CancellationTokenSource();
        meta = scene.Client.Calendar.MetaAsync(leaves.Token);
        asked = (await peer.ExpectAsync<RequestCalendarMeta>()).RequestId;
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => meta);
        Assert.Equal(asked, (await peer.ExpectAsync<CancelCalendarMeta>()).RequestId);

        var events = scene.Client.Calendar.EventsAsync(265598);
        asked = (await peer.ExpectAsync<RequestCalendarEvents>()).RequestId;
        await scene.PassAsync(TimeSpan.FromSeconds(5), "the time limit", () => events.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => events);
        Assert.Equal(asked, (await peer.ExpectAsync<CancelCalendarEvents>()).RequestId);
    }
}
