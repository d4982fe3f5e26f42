using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Market;
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
    public void A_watched_quote_is_told_when_it_has_changed()
    {
        var scene = new ExchangeScene();
        var told = new List<(decimal Bid, DateTimeOffset At)>();
        scene.Quote(10, 101, 102);
        scene.Quote(11, 103, 104);
        var watch = scene.Exchange.Watch(Apple, quote => told.Add((quote.Bid, quote.At)));
        scene.Run(1);
        scene.Run(11);
        scene.Exchange.RunUntil(scene.Exchange.Now);
        Assert.Equal([(99.99m, Start.AddSeconds(1)), (103m, Start.AddSeconds(12))], told);
        watch.Dispose();
        scene.Run(1);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void Options_that_make_no_exchange_are_named()
    {
        var good = new ExchangeOptions { Start = Start };
        string problem(ExchangeOptions options) => Assert.Throws<ArgumentException>(() => new SimulatedExchange(options)).Message;
        Assert.StartsWith("Accounts is empty", problem(good with { Accounts = [] }), StringComparison.Ordinal);
        Assert.StartsWith(
            "Accounts names an id twice", problem(good with { Accounts = [good.Accounts[0], good.Accounts[0]] }), StringComparison.Ordinal);
        Assert.Equal(
            "Account DU1000003 opens with 0; give a deposit above 0.",
            problem(good with { Accounts = [good.Accounts[0] with { Deposit = 0 }] }));
        Assert.EndsWith(
            "give one of CHF, EUR, GBP, JPY, USD.",
            problem(good with { Accounts = [good.Accounts[0] with { BaseCurrency = Currency.Parse("AUD") }] }),
            StringComparison.Ordinal);
        var market = new SimulatedMarket(1, new DateOnly(2025, 1, 2), new DateOnly(2025, 2, 3));
        Assert.Equal(
            "Start is 2026-03-04, outside of the market from 2024-12-31 to 2025-02-03.", problem(good with { Market = market }));
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
