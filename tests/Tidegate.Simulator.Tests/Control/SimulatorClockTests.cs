using Tidegate.Simulator.Control;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.Control;

public sealed class SimulatorClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTime machine = new(Start.AddYears(3));

    [Fact]
    public void Runs_from_its_start_at_its_speed()
    {
        var clock = new SimulatorClock(machine, Start);
        machine.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddSeconds(10), clock.GetUtcNow());
        clock.Run(60);
        machine.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddSeconds(610), clock.GetUtcNow());
        clock.Run(0);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start.AddSeconds(610), clock.GetUtcNow());
    }

    [Fact]
    public void Can_be_set_and_moved_on()
    {
        var clock = new SimulatorClock(machine, Start);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
        clock.Set(Start.AddDays(-30));
        machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Start.AddDays(-30).AddSeconds(1), clock.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Set(SimulatorClock.Latest.AddTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Run(-1));
    }

    [Fact]
    public void Elapsed_time_goes_forward_only()
    {
        var clock = new SimulatorClock(machine, Start);
        var stamp = clock.GetTimestamp();
        clock.Set(Start.AddDays(-30));
        Assert.Equal(TimeSpan.Zero, clock.GetElapsedTime(stamp));
        clock.Set(Start.AddDays(-29));
        Assert.Equal(TimeSpan.FromDays(1), clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Never_leaves_its_calendar()
    {
        var clock = new SimulatorClock(machine, SimulatorClock.Latest.AddSeconds(-1));
        clock.Run(SimulatorClock.SpeedMax);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(SimulatorClock.Latest, clock.GetUtcNow());
    }

    [Fact]
    public void Timers_ring_in_simulated_time_whatever_happens_to_the_clock()
    {
        var clock = new SimulatorClock(machine, Start);
        var rung = 0;
        using var timer = clock.CreateTimer(_ => rung++, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        machine.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(0, rung);
        clock.Run(30);
        machine.Advance(TimeSpan.FromSeconds(1.9)); // 57 s
        Assert.Equal(0, rung);
        machine.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(1, rung);
        clock.Run(0);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, rung);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, rung);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Run(1);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, rung);
    }

    [Fact]
    public async Task Waits_can_be_awaited_and_given_up()
    {
        var clock = new SimulatorClock(machine, Start);
        var day = Task.Delay(TimeSpan.FromDays(1), clock);
        using var patience = new CancellationTokenSource();
        var year = Task.Delay(TimeSpan.FromDays(30), clock, patience.Token);
        clock.Advance(TimeSpan.FromDays(1));
        await day;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => year);
        Assert.Equal(0, machine.Waiting);
    }
}
