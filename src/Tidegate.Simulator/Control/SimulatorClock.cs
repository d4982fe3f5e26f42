namespace Tidegate.Simulator.Control;

/// <summary>
/// The time at the simulated broker: it starts at an instant and runs at a speed, and can be set or moved on while it runs. Days, token
/// lives and stamps follow it; waiting on the wire (pacing, delays) follows the machine's own clock. Safe for several threads.
/// </summary>
public sealed class SimulatorClock : TimeProvider
{
    /// <summary>The fastest clock: an hour and 40 minutes in a millisecond are enough for a year in five seconds.</summary>
    public const double SpeedMax = 6_000_000;

    private static readonly TimeSpan ArmedMax = TimeSpan.FromDays(40);

    private readonly TimeProvider machine;
    private readonly Lock gate = new();
    private readonly HashSet<SimulatorTimer> timers = [];
    private long anchor;
    private DateTimeOffset wall;
    private TimeSpan passed;
    private double speed = 1;

    /// <summary>Makes a clock that runs as the machine's does.</summary>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="start">Where it starts; the machine's time when null.</param>
    public SimulatorClock(TimeProvider machine, DateTimeOffset? start = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        this.machine = machine;
        anchor = machine.GetTimestamp();
        wall = (start ?? machine.GetUtcNow()).ToUniversalTime();
    }

    /// <summary>First instant that the simulator's calendar knows.</summary>
    public static DateTimeOffset Earliest { get; } = new(2000, 1, 3, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Last instant that the simulator's calendar knows.</summary>
    public static DateTimeOffset Latest { get; } = new(2098, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Simulated seconds in a second; 0 stands still.</summary>
    public double Speed
    {
        get
        {
            lock (gate)
                return speed;
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var now = wall + SinceAnchor();
            return now < Latest ? now : Latest;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
            return (passed + SinceAnchor()).Ticks;
    }

    /// <summary>Puts the clock to an instant, before or after the present one. Timers see the time pass when it goes forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of <see cref="Earliest"/> and <see cref="Latest"/>.</exception>
    public void Set(DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(now, Latest);
        Change(() =>
        {
            passed += now > wall ? now - wall : TimeSpan.Zero;
            wall = now.ToUniversalTime();
        });
    }

    /// <summary>Moves the clock on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0, or past <see cref="Latest"/>.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Latest - GetUtcNow());
        Change(() =>
        {
            passed += by;
            wall += by;
        });
    }

    /// <summary>Lets the clock run faster or slower from now on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than <see cref="SpeedMax"/>.</exception>
    public void Run(double simulatedSecondsASecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulatedSecondsASecond, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(simulatedSecondsASecond, SpeedMax);
        Change(() => speed = simulatedSecondsASecond);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatorTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TimeSpan SinceAnchor() => machine.GetElapsedTime(anchor) * speed;

    private void Change(Action change)
    {
        SimulatorTimer[] waiting;
        lock (gate)
        {
            var since = SinceAnchor();
            passed += since;
            wall += since;
            anchor = machine.GetTimestamp();
            change();
            waiting = [.. timers];
        }

        // Outside of the gate, because a timer that is due may ring at once.
        foreach (var timer in waiting)
            timer.Arm();
    }

    private sealed class SimulatorTimer : ITimer
    {
        private readonly SimulatorClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly ITimer inner;
        private TimeSpan? due;
        private TimeSpan period;

        public SimulatorTimer(SimulatorClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            this.callback = callback;
            this.state = state;
            inner = clock.machine.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            lock (clock.gate)
                clock.timers.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (!clock.timers.Contains(this))
                    return false;
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.passed + clock.SinceAnchor() + dueTime;
                this.period = period;
            }

            Arm();
            return true;
        }

        /// <summary>Lets the machine wake it when it is due at the present speed.</summary>
        public void Arm()
        {
            var wait = Timeout.InfiniteTimeSpan;
            lock (clock.gate)
            {
                if (due is { } at && clock.timers.Contains(this))
                {
                    var left = at - (clock.passed + clock.SinceAnchor());
                    wait = left <= TimeSpan.Zero ? TimeSpan.Zero
                        : clock.speed == 0 ? Timeout.InfiniteTimeSpan
                        : left / clock.speed is var real && real < ArmedMax ? real : ArmedMax;
                    // A rounded wait must not end a moment before it is due.
                    wait = wait > TimeSpan.Zero ? wait + TimeSpan.FromTicks(1) : wait;
                }
            }

            inner.Change(wait, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring()
        {
            bool rings;
            lock (clock.gate)
            {
                rings = due is { } at && at <= clock.passed + clock.SinceAnchor() && clock.timers.Contains(this);
                if (rings)
                    due = period > TimeSpan.Zero ? due + period : null;
            }

            Arm();
            if (rings)
                callback(state);
        }
    }
}
