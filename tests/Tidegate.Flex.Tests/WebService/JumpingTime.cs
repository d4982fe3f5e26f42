using Tidegate.TestKit;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>
/// A clock for code that waits between calls and limits each call: a wait of at most <see cref="JumpMax"/> is over at once and moves the
/// clock, a longer timer is a limit and stays until a test moves the clock itself.
/// </summary>
internal sealed class JumpingTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>The longest wait inside of an attempt, spread by a fifth, is below; every default limit is above.</summary>
    public static readonly TimeSpan JumpMax = TimeSpan.FromSeconds(75);

    private readonly FakeTime inner = new(start);

    /// <summary>The waits that were jumped over, in seconds.</summary>
    public List<double> Jumps { get; } = [];

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = inner.CreateTimer(callback, state, dueTime, period);
        if (dueTime <= TimeSpan.Zero || dueTime > JumpMax) return timer;
        Jumps.Add(dueTime.TotalSeconds);
        inner.Advance(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => inner.Advance(by);
}
