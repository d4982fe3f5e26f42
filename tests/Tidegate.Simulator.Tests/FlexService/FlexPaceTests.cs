using Tidegate.Simulator.FlexService;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>One call a second and ten a minute for each token, both steps counted (flex.md §1).</summary>
public sealed class FlexPaceTests
{
    private static readonly DateTimeOffset Start = FlexScene.FridayMorning;

    [Theory]
    [InlineData(new double[] { }, 0, true)]
    [InlineData(new double[] { 0 }, 0.9, false)]
    [InlineData(new double[] { 0 }, 0.96, true)]                                  // the network may make 1.00 into this
    [InlineData(new double[] { 0 }, 1, true)]
    [InlineData(new double[] { 0, 2, 4, 6, 8, 10, 12, 14, 16 }, 18, true)]        // the tenth
    [InlineData(new double[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18 }, 20, false)]
    [InlineData(new double[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18 }, 59, false)]
    [InlineData(new double[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18 }, 60, true)]
    public void Allows_so_many_calls(double[] earlier, double now, bool allowed) => Assert.Equal(
        allowed, FlexPace.Broker.Allows([.. earlier.Select(second => Start.AddSeconds(second))], Start.AddSeconds(now)));

    [Fact]
    public async Task A_poll_every_five_seconds_breaks_the_limit_after_fifty()
    {
        await using var scene = await FlexScene.StartAsync();
        var codes = new List<int>();
        for (var second = 0; second <= 60; second += 5)
        {
            using var answer = await scene.Client.GetAsync(Look(scene));
            codes.Add(await FlexScene.CodeAsync(answer));
            scene.Time.Advance(TimeSpan.FromSeconds(5));
        }

        // Calls that were refused count as well: who does not slow down stays out.
        Assert.Equal([1017, 1017, 1017, 1017, 1017, 1017, 1017, 1017, 1017, 1017, 1018, 1018, 1018], codes);
        scene.Time.Advance(TimeSpan.FromSeconds(60));
        using var rested = await scene.Client.GetAsync(Look(scene));
        Assert.Equal(1017, await FlexScene.CodeAsync(rested));
    }

    [Fact]
    public async Task Two_calls_in_a_second_are_one_too_many_and_the_brokers_clock_does_not_matter()
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync();
        scene.Simulation.Clock.Advance(TimeSpan.FromHours(1));
        using var soon = await scene.Client.GetAsync(Look(scene, reference));
        Assert.Equal(1018, await FlexScene.CodeAsync(soon));
        Assert.Equal([0, 1018], scene.Simulation.Calls.Entries().Select(call => call.Code ?? 0));
    }

    [Fact]
    public async Task Limits_are_settings()
    {
        var pace = new FlexPace { CallsPerSecond = 3, CallsPerMinute = 4 };
        await using var scene = await FlexScene.StartAsync(FlexScene.Options with { Pace = pace });
        var codes = new List<int>();
        for (var call = 0; call < 5; call++)
        {
            using var answer = await scene.Client.GetAsync(Look(scene));
            codes.Add(await FlexScene.CodeAsync(answer));
        }

        Assert.Equal([1017, 1017, 1017, 1018, 1018], codes);
    }

    private static Uri Look(FlexScene scene, string reference = "1") =>
        new(scene.Service.ServiceAddress, $"GetStatement?t={scene.Service.Token}&q={reference}&v=3");
}
