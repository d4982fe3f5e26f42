namespace Tidegate.TestKit;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire inside <see cref="Advance"/> or <see cref="Leap"/>, in the order of their
/// times.
/// </summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>A clock at noon UTC of Wednesday, 4 March 2026.</summary>
    public FakeTime()
        : this(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers wait: lets a test know that the code under test has come to its wait.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return timers.Count(timer => timer.Due is not null);
            }
        }
    }

    /// <summary>How many timers wait that were set for just this span: lets a test know that a limit of its own runs.</summary>
    public int WaitingFor(TimeSpan span)
    {
        lock (gate)
        {
            return timers.Count(timer => timer.Due is not null && timer.Span == span);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (gate)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires the timers that come due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var goal = GetUtcNow() + by;
        while (true)
        {
            FakeTimer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.Due <= goal).MinBy(timer => timer.Due);
                now = next?.Due is { } due && due > now ? due : next is null ? goal : now;
            }

            if (next is null)
            {
                return;
            }

            next.Fire();
        }
    }

    /// <summary>
    /// Puts the clock forward at once, as after the sleep of a machine, and then fires each timer that came due, once. What they begin
    /// sees the later time from its first moment, so that no limit of its own is over before it had any time.
    /// </summary>
    public void Leap(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        List<FakeTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
        }

        foreach (var timer in due)
        {
            // An earlier one may have ended it or set it anew.
            if (timer.Due is { } still && still <= GetUtcNow())
                timer.Fire();
        }
    }

    private sealed class FakeTimer(FakeTime clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public TimeSpan Span { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool atOnce;
            lock (clock.gate)
            {
                (this.period, Span) = (period, dueTime);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
                atOnce = dueTime == TimeSpan.Zero;
            }

            if (atOnce)
            {
                Fire();
            }

            return true;
        }

        public void Fire()
        {
            lock (clock.gate)
            {
                var next = Due + period;
                Due = period <= TimeSpan.Zero ? null : next > clock.now ? next : clock.now + period;
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                Due = null;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
