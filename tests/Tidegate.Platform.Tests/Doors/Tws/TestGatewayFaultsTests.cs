using System.Net;
using System.Net.Sockets;
using Tidegate.Domain.Connections;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The test of a gateway that has each fault of the simulated one.</summary>
public sealed class TestGatewayFaultsTests
{
    // Which line of a gateway with this fault is not good, how it stands, and what it says.
    [Theory]
    [InlineData("disconnect", "session", TestStep.ClientId, TestLineState.Failed, "The gateway ended the start")]
    [InlineData("disconnect", "accounts", TestStep.Balance, TestLineState.Failed, "The connection to the gateway broke.")]
    [InlineData("lose-answer", "accounts", TestStep.Balance, TestLineState.Failed, "The connection to the gateway broke.")]
    [InlineData("hang", "session", TestStep.ClientId, TestLineState.Failed, "The gateway greeted, but did not let this program in.")]
    [InlineData("hang", "accounts", TestStep.Balance, TestLineState.Failed, "No answer within 2 s.")]
    [InlineData("hang", "orders", TestStep.Access, TestLineState.Failed, "No answer to a question about orders.")]
    [InlineData("code", "accounts", TestStep.Balance, TestLineState.Failed, "The gateway refused: Too many.", "code=322", "text=Too many.")]
    [InlineData("code", "quotes", TestStep.MarketData, TestLineState.Look, "and delayed quotes are off (10168)", "code=10168")]
    [InlineData("code", "quotes", TestStep.MarketData, TestLineState.Look, "delayed quotes were not sent (354)", "code=354")]
    [InlineData("delay", null, TestStep.ClientId, TestLineState.Failed, "did not let this program in", "seconds=9")]
    [InlineData("freeze", null, TestStep.ClientId, TestLineState.Failed, "The gateway greeted, but did not let this program in.")]
    [InlineData("cut-frame", null, TestStep.ClientId, TestLineState.Failed, "The gateway ended the start")]
    [InlineData("slow-reader", null, TestStep.AnswerTimes, TestLineState.Look, "requests, one after another.", "perSecond=1.5")]
    [InlineData("broker-lost", null, TestStep.Balance, TestLineState.Failed, "The gateway has lost the broker; this is the last")]
    [InlineData("refuse", null, TestStep.Greeting, TestLineState.Failed, "closed the connection in place of a greeting")]
    [InlineData("id-in-use", null, TestStep.ClientId, TestLineState.Failed, "Another program is connected under it (326).")]
    [InlineData("restart", null, TestStep.Address, TestLineState.Failed, "Nothing takes connections there.")]
    [InlineData("read-only", null, TestStep.Access, TestLineState.Look, "Tracking works.")]
    [InlineData("no-subscription", null, TestStep.MarketData, TestLineState.Look, "15 to 20 minutes old")]
    [InlineData("competing-session", null, TestStep.MarketData, TestLineState.Look, "Another session of the same username")]
    public async Task A_fault_shows_in_its_line_with_its_causes(
        string kind, string? step, TestStep at, TestLineState state, string says, params string[] with)
    {
        await using var scene = TwsTestScene.Start();
        await using var other = await scene.ConnectedAsync(1);
        scene.Simulation.Fault(kind, step, [.. with.Select(one => one.Split('=')).Select(pair => (pair[0], pair[1]))]);
        if (kind == GatewayFaults.Restart)
            await Eventually.IsTrueAsync("the gateway is down", () => IsRefusedAsync(scene.Gateway.Address));
        await Eventually.IsTrueAsync(
            "the gateway lost the broker", () => kind != GatewayFaults.BrokerLost || other.State == ConnectionState.Degraded);
        // Who reads slowly takes long for a quote too, which is not what its case is about.
        var limits = TwsTestScene.Limits();
        if (kind == GatewayFaults.SlowReader)
            limits = limits with { Quote = TimeSpan.FromSeconds(6) };

        var lines = await scene.TestAsync(limits: limits);

        var first = lines.First(line => line.State is TestLineState.Look or TestLineState.Failed);
        Assert.Equal((at, state), (first.Step, first.State));
        Assert.Contains(says, first.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(first.Causes);
        Assert.Equal(state == TestLineState.Failed ? TestVerdict.NotYet : TestVerdict.ReadyToTrack, lines[^1].Verdict);
    }

    // Faults that a test neither meets nor minds.
    [Theory]
    [InlineData("split-frames")]
    [InlineData("duplicate-events")]
    [InlineData("status-first")]
    [InlineData("late-fill")]
    [InlineData("no-executions-end")]
    [InlineData("farm-flap")]
    [InlineData("halt", "conid=265598")]
    public async Task A_fault_that_does_not_concern_the_account_leaves_all_lines_good(string kind, params string[] with)
    {
        await using var scene = TwsTestScene.Start();
        scene.Simulation.Fault(kind, null, [.. with.Select(one => one.Split('=')).Select(pair => (pair[0], pair[1]))]);

        var lines = await scene.TestAsync();

        Assert.DoesNotContain(lines, line => line.State is TestLineState.Look or TestLineState.Failed or TestLineState.NotReached);
    }

    [Fact]
    public async Task After_a_line_without_which_nothing_can_be_told_the_rest_is_not_reached()
    {
        await using var scene = TwsTestScene.Start();
        scene.Simulation.Fault(GatewayFaults.Refuse);

        var lines = await scene.TestAsync();

        Assert.All(lines.Skip(2).SkipLast(1), line => Assert.Equal(TestLineState.NotReached, line.State));
        Assert.Equal("Not reached: the test ended at \"API greeting\".", lines[2].Detail);
        Assert.Equal("The gateway does not trust the address that this machine comes from.", lines[^1].Causes[0].What);
    }

    [Fact]
    public async Task A_broker_that_is_lost_meanwhile_is_the_cause_of_silence()
    {
        await using var scene = TwsTestScene.Start();
        scene.Simulation.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        var lines = new List<TestLine>();

        await foreach (var line in scene.Test().RunAsync(scene.Terms, new(), CancellationToken.None))
        {
            if (line is { Step: TestStep.Balance, State: TestLineState.Running })
                scene.Simulation.Fault(GatewayFaults.BrokerLost);
            lines.Add(line);
        }

        var balance = lines.Last(line => line.Step == TestStep.Balance);
        Assert.Equal("No answer within 2 s. The gateway has lost the broker.", balance.Detail);
        Assert.Equal(TestCauses.BrokerLost, balance.Causes);
        Assert.Equal("The gateway has lost the broker.", lines.Last(line => line.Step == TestStep.MarketData).Detail);
    }

    private static async Task<bool> IsRefusedAsync(IPEndPoint address)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address);
            return false;
        }
        catch (SocketException closed)
        {
            return closed.SocketErrorCode == SocketError.ConnectionRefused;
        }
    }
}
