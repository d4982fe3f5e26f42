using Tidegate.Simulator.Gateway;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>What interrupts the gateway by plan, and what a client sees of it.</summary>
public sealed class GatewayHoursTests
{
    private static readonly GatewayHours Hours = GatewayHours.Broker;

    [Theory]
    [InlineData("2026-11-18T23:44:59-05:00", false, false)]
    [InlineData("2026-11-18T23:45:00-05:00", true, false)]
    [InlineData("2026-11-18T23:45:45-05:00", false, false)]
    [InlineData("2026-11-19T00:15:00-05:00", false, true)]
    [InlineData("2026-11-19T00:18:00-05:00", false, false)]
    [InlineData("2026-11-21T00:59:59-05:00", false, true)] // Saturday: longer
    [InlineData("2026-11-21T01:00:00-05:00", false, false)]
    [InlineData("2026-11-22T01:04:59-05:00", true, false)] // Sunday: nobody has logged in yet
    [InlineData("2026-11-22T01:05:00-05:00", false, false)]
    [InlineData("2026-07-15T23:45:10-04:00", true, false)] // in summer by summer time
    [InlineData("2026-03-08T00:16:00-05:00", false, true)] // the night of the clock change
    [InlineData("2026-03-08T23:45:10-04:00", true, false)]
    [InlineData("2026-11-01T01:01:00-05:00", true, false)] // the hour that comes twice counts once, the second time
    [InlineData("2026-11-01T01:01:00-04:00", false, false)]
    public void Outages_go_by_the_wall_clock_of_New_York(string at, bool isDown, bool isBrokerLost)
    {
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((isDown, isBrokerLost), (Hours.IsDown(instant), Hours.IsBrokerLost(instant)));
    }

    [Fact]
    public void What_a_jump_passes_over_is_known_up_to_a_week_back()
    {
        var monday = new DateTimeOffset(2026, 11, 16, 17, 0, 0, TimeSpan.Zero);
        Assert.Empty(Hours.PassedOver(monday, monday.AddHours(2)));
        Assert.Equal([true, false], Hours.PassedOver(monday, monday.AddDays(1)).Select(outage => outage.IsDown));
        Assert.Equal(15, Hours.PassedOver(monday, monday.AddDays(7)).Count());
        Assert.InRange(Hours.PassedOver(monday, monday.AddYears(5)).Count(), 15, 22);
        Assert.Empty(GatewayHours.Always.PassedOver(monday, monday.AddYears(5)));
    }

    [Fact]
    public async Task At_night_the_gateway_restarts_and_then_loses_the_broker()
    {
        await using var scene = GatewayScene.Start(new GatewayOptions { Hours = Hours });
        var evening = await scene.ConnectAsync();
        scene.Time.Advance(At(23, 45) - scene.Time.GetUtcNow());
        await evening.SeeEndAsync();
        Assert.True((await scene.GreetAsync("v176..225")).WasRefused);

        scene.Time.Advance(TimeSpan.FromMinutes(1));
        var night = await scene.ConnectAsync();
        scene.Time.Advance(At(24, 15) - scene.Time.GetUtcNow());
        await night.SeeAsync<GatewayNotice>(notice => notice.Code == 1100);
        scene.Time.Advance(TimeSpan.FromMinutes(3));
        await night.SeeAsync<GatewayNotice>(notice => notice.Code == 1102);
    }

    [Fact]
    public async Task A_clock_that_jumps_over_the_night_tells_of_it()
    {
        await using var scene = GatewayScene.Start(new GatewayOptions { Hours = Hours with { RestartAt = null } });
        var client = await scene.ConnectAsync();
        scene.Simulation.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(
            ["notice -1 1100", "notice -1 1102"],
            GatewayScene.Words(await client.SettleAsync()).Where(word => word.StartsWith("notice -1 110", StringComparison.Ordinal)));
    }

    private static DateTimeOffset At(int hour, int minute) =>
        new DateTimeOffset(2026, 11, 18, 0, 0, 0, TimeSpan.FromHours(-5)).AddHours(hour).AddMinutes(minute).AddMilliseconds(1);
}
