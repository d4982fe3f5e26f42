using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>Reads one connection to a gateway with the story of its session.</summary>
public sealed class GetSession
{
    private const int DaysShown = 30;
    private const int EventsShown = 100;

    private readonly GetGateways gateways;
    private readonly SessionStore store;
    private readonly SessionViews views;
    private readonly SessionClock nights;
    private readonly TimeProvider clock;

    internal GetSession(GetGateways gateways, SessionStore store, SessionViews views, SessionClock nights, TimeProvider clock)
    {
        this.gateways = gateways;
        this.store = store;
        this.views = views;
        this.nights = nights;
        this.clock = clock;
    }

    /// <summary>The session; null when there is no such connection.</summary>
    public async Task<SessionDetail?> RunAsync(Guid connection, CancellationToken cancel)
    {
        if ((await gateways.RunAsync(cancel)).FirstOrDefault(gateway => gateway.Id == connection) is not { } gateway)
            return null;
        var now = clock.GetUtcNow();
        var row = await store.RowAsync(connection, cancel);
        var events = (await store.EventsAsync(connection, cancel)).Select(one => one.Told).ToList();
        var story = SessionStory.Of(nights, events.Count > 0 ? events[0].At : now, events);
        return new(
            views.Of(gateway, row),
            row?.ServerVersion ?? 0,
            nights.NextReset(now),
            nights.NextLogin(now),
            [.. story.Gaps.Reverse().Where(gap => !(gap.Until < now.AddDays(-DaysShown)))],
            [.. (await store.DaysAsync(connection, DaysShown, cancel)).Select(SessionDayView.Of)],
            [
                .. Enumerable.Reverse(events).Take(EventsShown)
                    .Select(told => new SessionEventView(told.At, told.Kind, told.Code == 0 ? null : told.Code, told.Text)),
            ]);
    }
}
