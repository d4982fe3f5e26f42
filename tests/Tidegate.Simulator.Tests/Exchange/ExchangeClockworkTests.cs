using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange;
using Tidegate.TestKit;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ExchangeClockworkTests
{
    [Fact]
    public async Task Follows_the_clock_until_it_is_disposed()
    {
        var machine = new FakeTime();
        var clock = new SimulatorClock(machine, Start);
        var scene = new ExchangeScene();
        scene.Quote(30, 98, 98.50m);
        scene.Place(1, Buy(100, "LMT", 99));
        await using (var clockwork = ExchangeClockwork.Start(scene.Exchange, clock))
        {
            var filled = new TaskCompletionSource();
            scene.Exchange.Subscribe(one =>
            {
                if (one is ExchangeEvent.OrderExecuted)
                    filled.TrySetResult();
            });
            clock.Advance(TimeSpan.FromMinutes(10));
            await filled.Task.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(Start.AddSeconds(30), scene.Fills(1).Single().At);
            Assert.False(clockwork.Completion.IsCompleted);
        }

        var stopped = scene.Exchange.Now;
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(stopped, scene.Exchange.Now);
    }

    [Fact]
    public void Nobody_hears_after_disposing_and_time_does_not_go_back()
    {
        var scene = new ExchangeScene();
        var heard = 0;
        var hearing = scene.Exchange.Subscribe(_ => heard++);
        scene.Place(1, Buy(1));
        hearing.Dispose();
        var before = heard;
        scene.Place(2, Buy(1));
        Assert.Equal(3, before); // received, executed, account changed
        Assert.Equal(before, heard);
        scene.Run(60);
        scene.Exchange.RunUntil(Start);
        Assert.Equal(Start.AddSeconds(60), scene.Exchange.Now);
    }
}
