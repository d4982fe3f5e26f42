namespace Tidegate.Flex.WebService;

/// <summary>
/// When a token may be used next, from the calls made with it. Pure, so that the same rule holds in one process and over a database shared
/// by several.
/// </summary>
public static class PacingRule
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Halving the pace doubles the time that a number of calls must be spread over.</summary>
    private const int Slowed = 2;

    /// <summary>How long a call counts; older ones need not be kept.</summary>
    public static TimeSpan MemoryOf(PacingLimits limits) => (Slowed * Minute) + limits.Margin;

    /// <summary>The instant from which on the next call is allowed; <paramref name="now"/> itself when it is allowed at once.</summary>
    /// <param name="calls">Instants of the calls with this token, oldest first. An instant after now counts as now.</param>
    /// <param name="lastThrottle">When the service last said that calls come too often; <see langword="null"/> for never.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="now">The present instant.</param>
    public static DateTimeOffset NextAllowed(
        IReadOnlyList<DateTimeOffset> calls, DateTimeOffset? lastThrottle, PacingLimits limits, DateTimeOffset now)
    {
        var stretch = lastThrottle is { } throttle && now - throttle < limits.SlowedFor ? Slowed : 1;
        var next = now;
        Consider(limits.PerSecond, (stretch * Second) + limits.Margin);
        Consider(limits.PerMinute, (stretch * Minute) + limits.Margin);
        return next;

        void Consider(int most, TimeSpan span)
        {
            if (calls.Count < most) return;
            var first = calls[^most];
            var free = (first < now ? first : now) + span;
            if (free > next) next = free;
        }
    }
}
