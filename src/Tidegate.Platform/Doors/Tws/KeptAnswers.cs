using System.Collections.Concurrent;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// What the broker answered, for a short time: a page and its parts need it within a second, people reload, and who asks too often is
/// refused all. At one connection one question at a time goes out.
/// </summary>
/// <typeparam name="TQuestion">What is asked at a connection.</typeparam>
/// <typeparam name="TAnswer">What is kept.</typeparam>
/// <param name="clock">The clock of the lifetime.</param>
/// <param name="lifetime">How long an answer is given again.</param>
internal sealed class KeptAnswers<TQuestion, TAnswer>(TimeProvider clock, TimeSpan lifetime)
    where TQuestion : notnull
    where TAnswer : class
{
    /// <summary>Answers that are kept at most; then the oldest goes.</summary>
    public const int CountMax = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(Guid, TQuestion), (DateTimeOffset At, TAnswer Answer)> kept = [];

    // One for each connection that was asked, so there are no more of them than connections.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> turns = new();

    /// <summary>The answer that is kept, or that of the broker.</summary>
    /// <param name="connection">Who is asked.</param>
    /// <param name="question">What.</param>
    /// <param name="ask">Asks; says whether the broker itself has answered, for only then it is kept.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<TAnswer> GetAsync(
        Guid connection, TQuestion question, Func<Task<(TAnswer Answer, bool IsBrokers)>> ask, CancellationToken cancel)
    {
        var key = (connection, question);
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

    private TAnswer? Find((Guid, TQuestion) key)
    {
        lock (gate)
        {
            return kept.TryGetValue(key, out var found) && clock.GetUtcNow() - found.At < lifetime ? found.Answer : null;
        }
    }

    private void Keep((Guid, TQuestion) key, TAnswer answer)
    {
        lock (gate)
        {
            if (kept.Count >= CountMax && !kept.ContainsKey(key))
                kept.Remove(kept.MinBy(one => one.Value.At).Key);
            kept[key] = (clock.GetUtcNow(), answer);
        }
    }
}
