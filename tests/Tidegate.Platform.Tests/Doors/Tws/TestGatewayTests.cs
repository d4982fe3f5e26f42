using Tidegate.Domain.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The course of the test of a gateway, against the simulated one.</summary>
public sealed class TestGatewayTests
{
    [Fact]
    public async Task A_gateway_that_is_well_is_ready_to_track_with_all_lines_in_order()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync();

        Assert.Equal([.. TestSteps.All, TestStep.Verdict], lines.Select(line => line.Step));
        Assert.All(lines, line => Assert.Equal(
            line.Step is TestStep.Access or TestStep.Permissions ? TestLineState.NotChecked : TestLineState.Ok, line.State));
        Assert.Equal("server version 225", TwsTestScene.Line(lines, TestStep.Greeting).Value);
        Assert.Contains("US/Eastern", TwsTestScene.Line(lines, TestStep.Greeting).Detail, StringComparison.Ordinal);
        Assert.Equal("The login also serves DU1000004.", TwsTestScene.Line(lines, TestStep.Account).Detail);
        Assert.Equal("1,000,000.00 USD", TwsTestScene.Line(lines, TestStep.Balance).Value);
        Assert.Equal("Net liquidation. Cash 1,000,000.00 USD.", TwsTestScene.Line(lines, TestStep.Balance).Detail);
        Assert.Equal("0", TwsTestScene.Line(lines, TestStep.Positions).Value);
        Assert.Equal("live", TwsTestScene.Line(lines, TestStep.MarketData).Value);
        Assert.Equal("in 13 h 14 min", TwsTestScene.Line(lines, TestStep.NextReset).Value);
        Assert.Equal(TestVerdict.ReadyToTrack, lines[^1].Verdict);
    }

    [Fact]
    public async Task Each_line_is_told_when_it_begins_and_when_it_ends()
    {
        await using var scene = TwsTestScene.Start();
        var told = new List<(TestStep Step, TestLineState State)>();

        await foreach (var line in scene.Test().RunAsync(scene.Terms, new(Quick: true), CancellationToken.None))
            told.Add((line.Step, line.State));

        Assert.Equal(
            [.. TestSteps.Quick.SelectMany(step => new[] { (step, TestLineState.Running), (step, TestLineState.Ok) }),
                (TestStep.Verdict, TestLineState.Ok)],
            told);
    }

    [Fact]
    public async Task A_wished_preview_tells_that_orders_are_let_in_and_places_none()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync(new(Permissions: true));

        Assert.Equal(TestLineState.Ok, TwsTestScene.Line(lines, TestStep.Access).State);
        Assert.StartsWith(
            "Stocks ✓ · Options ✓ · Futures ✓ · Currencies ✓", TwsTestScene.Line(lines, TestStep.Permissions).Detail,
            StringComparison.Ordinal);
        Assert.Equal(TestVerdict.ReadyToTrade, lines[^1].Verdict);
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
        Assert.Empty(scene.Gateway.Exchange.CompletedOrders());
    }

    [Theory]
    [InlineData(0, TestLineState.Ok)]
    [InlineData(2, TestLineState.Ok)] // told to the second: 2 s may be less
    [InlineData(5, TestLineState.Look)]
    [InlineData(-5, TestLineState.Look)]
    public async Task Clocks_that_differ_by_more_than_two_seconds_want_a_look(int ahead, TestLineState state)
    {
        await using var scene = TwsTestScene.Start(brokerIsAhead: TimeSpan.FromSeconds(ahead));

        var lines = await scene.TestAsync(new(Quick: true));

        Assert.Equal(state, TwsTestScene.Line(lines, TestStep.Clocks).State);
    }

    [Fact]
    public async Task Whoever_stops_reading_closes_the_connection()
    {
        await using var scene = TwsTestScene.Start();
        scene.Simulation.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        using var cancel = new CancellationTokenSource();
        var seen = new List<TestStep>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var line in scene.Test(new TwsTestLimits()).RunAsync(scene.Terms, new(), cancel.Token))
            {
                seen.Add(line.Step);
                if (line.Step == TestStep.Balance)
                    await cancel.CancelAsync();
            }
        });

        Assert.Equal(TestStep.Balance, seen[^1]);
        await Eventually.IsTrueAsync("the client is gone", () => scene.Clients == 0);
    }

    [Fact]
    public async Task The_whole_test_is_bounded()
    {
        await using var scene = TwsTestScene.Start();
        scene.Simulation.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        var limits = TwsTestScene.Limits() with { Whole = TimeSpan.FromSeconds(1), Line = TimeSpan.FromSeconds(10) };

        var lines = await scene.TestAsync(limits: limits);

        Assert.Equal("Not reached: the test ends after 1 s.", TwsTestScene.Line(lines, TestStep.AnswerTimes).Detail);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }
}
