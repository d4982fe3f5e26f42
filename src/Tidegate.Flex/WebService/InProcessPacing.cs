namespace Tidegate.Flex.WebService;

/// <summary>Keeps the limits among all that use a token in this process. Safe for use by several threads.</summary>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class InProcessPacing(PacingLimits limits, TimeProvider time) : IFlexPacing
{
    private readonly Lock gate = new();
    private readonly Dictionary<TokenFingerprint, Calls> tokens = [];

    /// <inheritdoc/>
    public async ValueTask WaitAsync(TokenFingerprint token, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var wait = TryCall(token);
            if (wait <= TimeSpan.Zero) return;
            await Task.Delay(wait, time, cancel);
        }
    }

    /// <inheritdoc/>
    public ValueTask ReportThrottledAsync(TokenFingerprint token, CancellationToken cancel)
    {
        lock (gate) Of(token).LastThrottle = time.GetUtcNow();
        return ValueTask.CompletedTask;
    }

    // A call is counted in the moment in which it is allowed, so whoever stops waiting leaves nothing behind.
    private TimeSpan TryCall(TokenFingerprint token)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            var calls = Of(token);
            calls.Settle(now);
            var next = PacingRule.NextAllowed(calls.Instants, calls.LastThrottle, limits, now);
            if (next <= now) calls.Instants.Add(now);
            // A timer may fire a little early; the next look then finds less than a tick left and must not spin.
            return next <= now ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling((next - now).TotalMilliseconds));
        }
    }

    private Calls Of(TokenFingerprint token)
    {
        if (!tokens.TryGetValue(token, out var calls)) tokens.Add(token, calls = new());
        return calls;
    }

    // What no longer counts is dropped, tokens too, so that nothing grows with the tokens ever seen.
    private void Forget(DateTimeOffset now)
    {
        var memory = PacingRule.MemoryOf(limits);
        foreach (var (token, calls) in tokens)
        {
            calls.Instants.RemoveAll(call => now - call >= memory);
            if (calls.Instants.Count == 0 && !(now - calls.LastThrottle < limits.SlowedFor)) tokens.Remove(token);
        }
    }

    private sealed class Calls
    {
        public List<DateTimeOffset> Instants { get; } = [];

        public DateTimeOffset? LastThrottle { get; set; }

        // Made before the clock was set back: counted from now on, or they would hold up every call until the clock has come to them.
        public void Settle(DateTimeOffset now)
        {
            for (var i = Instants.Count - 1; i >= 0 && Instants[i] > now; i--) Instants[i] = now;
            LastThrottle = LastThrottle > now ? now : LastThrottle;
        }
    }
}
