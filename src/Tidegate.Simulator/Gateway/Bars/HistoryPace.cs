namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>
/// Holds short bars and ticks to the broker's pace (tws-api: pacing): no identical request within 15 s, fewer than six for one instrument
/// and kind within 2 s, at most sixty in 10 minutes. Bid and ask together count double. For one thread.
/// </summary>
/// <param name="machine">The clock of the wire.</param>
internal sealed class HistoryPace(TimeProvider machine)
{
    private const int SameMax = 5;
    private const int AllMax = 60;

    private static readonly TimeSpan IdenticalSpan = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SameSpan = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AllSpan = TimeSpan.FromMinutes(10);

    private readonly List<Entry> recent = [];

    /// <summary>Counts a request.</summary>
    /// <param name="series">Instrument, exchange and kind.</param>
    /// <param name="request">All of the request but its number.</param>
    /// <param name="isDouble">It is for bid and ask.</param>
    /// <returns>Whether it keeps the pace; one that does not is not counted.</returns>
    public bool Count(string series, string request, bool isDouble)
    {
        recent.RemoveAll(entry => machine.GetElapsedTime(entry.At) >= AllSpan);
        var weight = isDouble ? 2 : 1;
        var keeps = !recent.Exists(entry => entry.Request == request && machine.GetElapsedTime(entry.At) < IdenticalSpan)
            && recent.Where(entry => entry.Series == series && machine.GetElapsedTime(entry.At) < SameSpan).Sum(entry => entry.Weight)
                + weight <= SameMax
            && recent.Sum(entry => entry.Weight) + weight <= AllMax;
        if (keeps)
            recent.Add(new Entry(machine.GetTimestamp(), series, request, weight));
        return keeps;
    }

    private sealed record Entry(long At, string Series, string Request, int Weight);
}
