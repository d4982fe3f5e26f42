using Tidegate.Simulator.Control;

namespace Tidegate.Platform.Tests.Sync;

/// <summary>
/// A clock for code that waits between calls and limits each call: a wait of at most <see cref="JumpMax"/> is over at once and moves the
/// simulator's clock, a longer timer is a limit and stays.
/// </summary>
internal sealed class JumpingClock(SimulatorClock clock) : TimeProvider
{
    // The longest wait inside of an attempt, spread by a fifth, is below; every limit of the client is above.
    private static readonly TimeSpan JumpMax = TimeSpan.FromSeconds(75);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= JumpMax)
            clock.Advance(dueTime);
        return timer;
    }
}
