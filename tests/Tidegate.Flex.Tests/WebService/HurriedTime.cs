namespace Tidegate.Flex.Tests.WebService;

/// <summary>The real clock, a thousand times as fast: for tests over real sockets, where waits must pass by themselves.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Factor = 1000;

    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Given.Now + (System.GetElapsedTime(start) * Factor);

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HurriedTimer(System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period)));

    private static TimeSpan Hurried(TimeSpan span) => span > TimeSpan.Zero ? span / Factor : span;

    private sealed class HurriedTimer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Hurried(dueTime), Hurried(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
