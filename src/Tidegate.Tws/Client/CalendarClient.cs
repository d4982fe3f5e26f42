using System.Globalization;
using Tidegate.Tws.Calendar;

namespace Tidegate.Tws.Client;

/// <summary>
/// The event calendar of Wall Street Horizon, such as earnings and dividends. It has to be subscribed to at the broker; who has not is
/// refused (10276).
/// </summary>
public sealed class CalendarClient
{
    private readonly TwsClient tws;

    internal CalendarClient(TwsClient tws) => this.tws = tws;

    /// <summary>What kinds of events there are and how they are filtered: JSON as sent. The gateway wants to be asked this first.</summary>
    /// <exception cref="TwsException">The login has no event calendar.</exception>
    public async Task<string> MetaAsync(CancellationToken cancel = default) => (await tws.AskAsync(
        id => new RequestCalendarMeta(id),
        new SingleReply<CalendarMeta>(),
        cancel,
        giveUp: id => tws.SendAsync(new CancelCalendarMeta(id), SendTurn.Request))).Json;

    /// <summary>Events: JSON as sent.</summary>
    /// <param name="request">Which ones, by instrument or by filter; its number is given here.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="TwsException">The login has no event calendar, or the filter is wrong.</exception>
    public async Task<string> EventsAsync(RequestCalendarEvents request, CancellationToken cancel = default) => (await tws.AskAsync(
        id => request with { RequestId = id },
        new SingleReply<CalendarEvents>(),
        cancel,
        giveUp: id => tws.SendAsync(new CancelCalendarEvents(id), SendTurn.Request))).Json;

    /// <summary>Events of one instrument: JSON as sent.</summary>
    /// <param name="conId">The instrument.</param>
    /// <param name="start">First day; null for no bound.</param>
    /// <param name="end">Last day; null for no bound.</param>
    /// <param name="most">At most so many; null for the gateway's own limit.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="TwsException">The login has no event calendar.</exception>
    public Task<string> EventsAsync(
        int conId, DateOnly? start = null, DateOnly? end = null, int? most = null, CancellationToken cancel = default) =>
        EventsAsync(new RequestCalendarEvents(0, conId, "", false, false, false, Day(start), Day(end), most), cancel);

    private static string Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
