using System.Collections.Concurrent;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Quotes;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// What the broker answered to wishes for past prices, for a short time: a page, its chart and its table need it within a second, people
/// reload, and who asks too often is refused all. At one connection one wish at a time goes out.
/// </summary>
internal sealed class KeptCharts(TimeProvider clock)
{
    /// <summary>How long an answer is given again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>Answers that are kept at most; then the oldest goes.</summary>
    public const int CountMax = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(Guid, int, ChartSpan), (DateTimeOffset At, ChartAnswer Answer)> kept = [];

    // One for each connection that was asked, so there are no more of them than connections.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> turns = new();

    /// <summary>The answer that is kept, or that of the broker.</summary>
    /// <param name="connection">Who is asked.</param>
    /// <param name="conid">About what.</param>
    /// <param name="span">How far back.</param>
    /// <param name="ask">Asks; says whether the broker itself has answered, for only then it is kept.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ChartAnswer> GetAsync(
        Guid connection, int conid, ChartSpan span, Func<Task<(ChartAnswer Answer, bool IsBrokers)>> ask, CancellationToken cancel)
    {
        var key = (connection, conid, span);
        if (Find(key) is { } known)
            return known;
        var turn = turns.GetOrAdd(connection, _ => new(1, 1));
        await turn.WaitAsync(cancel);
        try
        {
            // Who came first may have asked the same.
            if (Find(key) is { } meanwhile)
                return meanwhile;
            var (answer, isBrokers) = await ask();
            if (isBrokers)
                Keep(key, answer);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    private ChartAnswer? Find((Guid, int, ChartSpan) key)
    {
        lock (gate)
        {
            return kept.TryGetValue(key, out var found) && clock.GetUtcNow() - found.At < Lifetime ? found.Answer : null;
        }
    }

    private void Keep((Guid, int, ChartSpan) key, ChartAnswer answer)
    {
        lock (gate)
        {
            if (kept.Count >= CountMax && !kept.ContainsKey(key))
                kept.Remove(kept.MinBy(one => one.Value.At).Key);
            kept[key] = (clock.GetUtcNow(), answer);
        }
    }
}
