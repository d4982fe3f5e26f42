namespace Tidegate.Web.Api;

/// <summary>
/// Counts requests in fixed windows of a minute, each key by itself. Bounded: it remembers one window, and of that so many keys; those
/// beyond share one count.
/// </summary>
/// <param name="limit">Requests of one key in a minute.</param>
/// <param name="clock">The clock.</param>
internal sealed class RequestBudget(int limit, TimeProvider clock)
{
    /// <summary>The length of a window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int KeysMax = 10_000;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long window = -1;

    /// <summary>Requests of one key in a minute.</summary>
    public int Limit => limit;

    /// <summary>Counts a request.</summary>
    public RequestAllowance Take(string key) => Count(key, 1);

    /// <summary>How a key stands, without counting.</summary>
    public RequestAllowance Look(string key) => Count(key, 0);

    private RequestAllowance Count(string key, int more)
    {
        var now = clock.GetUtcNow().Ticks;
        lock (gate)
        {
            if (now / Window.Ticks != window)
            {
                window = now / Window.Ticks;
                counts.Clear();
            }

            var known = counts.ContainsKey(key) || counts.Count < KeysMax ? key : "";
            var used = counts.GetValueOrDefault(known);
            var rest = TimeSpan.FromTicks(Window.Ticks - (now % Window.Ticks));
            var allowed = used < limit;
            if (more > 0 && allowed)
            {
                counts[known] = used += more;
            }

            return new(allowed, limit - used, (int)Math.Ceiling(rest.TotalSeconds));
        }
    }
}
