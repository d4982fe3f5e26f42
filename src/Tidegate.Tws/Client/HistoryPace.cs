using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>
/// The broker's rules for bars of at most 30 s and for ticks of the past: nothing identical within 15 s, at most five of one series within
/// 2 s, at most 60 in 10 minutes. Bars from 1 min on have no rule.
/// </summary>
internal sealed record HistoryPace
{
    private const int OfOneSeriesMax = 5;
    private const int AllMax = 60;

    private static readonly TimeSpan IdenticalApart = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SeriesWindow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AllWindow = TimeSpan.FromMinutes(10);

    private ImmutableList<(DateTimeOffset At, HistoryRequest Request)> Sent { get; init; } = [];

    /// <summary>How long a request has to wait so that no rule is broken; zero if it may go.</summary>
    public TimeSpan Wait(HistoryRequest request, DateTimeOffset now)
    {
        var identical = Sent.Where(one => one.Request.Whole == request.Whole).Select(one => one.At + IdenticalApart);
        var series = Until(Sent.Where(one => one.Request.Series == request.Series), SeriesWindow, OfOneSeriesMax - 1);
        var all = Until(Sent, AllWindow, AllMax - request.Weight);
        var free = identical.Append(series).Append(all).Max();
        return free > now ? free - now : TimeSpan.Zero;
    }

    /// <summary>A request goes now; what no rule looks at any more is forgotten.</summary>
    public HistoryPace Count(HistoryRequest request, DateTimeOffset now) =>
        this with { Sent = Sent.RemoveAll(one => one.At + AllWindow <= now).Add((now, request)) };

    // When so many are left in the window that one more fits: the oldest ones leave it first.
    private static DateTimeOffset Until(
        IEnumerable<(DateTimeOffset At, HistoryRequest Request)> sent, TimeSpan window, int weightLeft)
    {
        // Turns are taken ahead, so the last one taken is not always the last one to go.
        var weight = 0;
        foreach (var (at, request) in sent.OrderByDescending(one => one.At))
        {
            weight += request.Weight;
            if (weight > weightLeft)
                return at + window;
        }

        return DateTimeOffset.MinValue;
    }
}
