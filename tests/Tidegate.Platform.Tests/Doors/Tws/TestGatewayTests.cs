using System.Net;
using System.Net.Sockets;
using System.Text;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The test of a gateway, against the simulated one.</summary>
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
        Assert.Equal("server version 225", Line(lines, TestStep.Greeting).Value);
        Assert.Contains("US/Eastern", Line(lines, TestStep.Greeting).Detail, StringComparison.Ordinal);
        Assert.Equal("The login also serves DU1000004.", Line(lines, TestStep.Account).Detail);
        Assert.Equal("1,000,000.00 USD", Line(lines, TestStep.Balance).Value);
        Assert.Equal("Net liquidation. Cash 1,000,000.00 USD.", Line(lines, TestStep.Balance).Detail);
        Assert.Equal("0", Line(lines, TestStep.Positions).Value);
        Assert.Equal("live", Line(lines, TestStep.MarketData).Value);
        Assert.Equal("in 13 h 14 min", Line(lines, TestStep.NextReset).Value);
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

        Assert.Equal(TestLineState.Ok, Line(lines, TestStep.Access).State);
        Assert.StartsWith(
            "Stocks ✓ · Options ✓ · Futures ✓ · Currencies ✓", Line(lines, TestStep.Permissions).Detail, StringComparison.Ordinal);
        Assert.Equal(TestVerdict.ReadyToTrade, lines[^1].Verdict);
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
        Assert.Empty(scene.Gateway.Exchange.CompletedOrders());
    }

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
        await using var other = await ConnectedAsync(scene, 1);
        scene.Fault(kind, step, [.. with.Select(one => one.Split('=')).Select(pair => (pair[0], pair[1]))]);
        if (kind == GatewayFaults.Restart)
            await Eventually.IsTrueAsync("the gateway is down", () => IsRefusedAsync(scene.Gateway.Address));
        await Eventually.IsTrueAsync(
            "the gateway lost the broker", () => kind != GatewayFaults.BrokerLost || other.State == ConnectionState.Degraded);

        var lines = await scene.TestAsync();

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
        scene.Fault(kind, null, [.. with.Select(one => one.Split('=')).Select(pair => (pair[0], pair[1]))]);

        var lines = await scene.TestAsync();

        Assert.DoesNotContain(lines, line => line.State is TestLineState.Look or TestLineState.Failed or TestLineState.NotReached);
    }

    [Fact]
    public async Task After_a_line_without_which_nothing_can_be_told_the_rest_is_not_reached()
    {
        await using var scene = TwsTestScene.Start();
        scene.Fault(GatewayFaults.Refuse);

        var lines = await scene.TestAsync();

        Assert.All(lines.Skip(2).SkipLast(1), line => Assert.Equal(TestLineState.NotReached, line.State));
        Assert.Equal("Not reached: the test ended at \"API greeting\".", lines[2].Detail);
        Assert.Equal("The gateway does not trust the address that this machine comes from.", lines[^1].Causes[0].What);
    }

    [Fact]
    public async Task Nothing_that_listens_is_a_gateway_that_does_not_run()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        var lines = await TwsTestScene.EndsAsync(Test(), Terms(port), new());

        Assert.Equal(TestLineState.Failed, lines[0].State);
        Assert.Equal("TWS or IB Gateway is not running, or is just restarting.", lines[0].Causes[0].What);
    }

    [Fact]
    public async Task A_web_server_is_no_gateway()
    {
        await using var server = new SpokenServer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        var lines = await TwsTestScene.EndsAsync(Test(), Terms(server.Port), new());

        Assert.Equal("The program there does not greet as a gateway does.", Line(lines, TestStep.Greeting).Detail);
        Assert.StartsWith("Another program than a gateway", Line(lines, TestStep.Greeting).Causes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_may_wait_for_a_click()
    {
        await using var server = new SpokenServer("");

        var lines = await TwsTestScene.EndsAsync(Test(), Terms(server.Port), new());

        Assert.Equal("silence", Line(lines, TestStep.Greeting).Value);
        Assert.StartsWith("A dialog waits", Line(lines, TestStep.Greeting).Causes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_the_login_lacks_is_not_found_and_those_it_has_are_named()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync(terms: scene.Terms with { Account = new("DU9999999") });

        var line = Line(lines, TestStep.Account);
        Assert.Equal((TestLineState.Failed, "Account not found"), (line.State, line.Title));
        Assert.Equal("The login does not have it; it has DU1000003, DU1000004.", line.Detail);
        Assert.Equal(TestLineState.NotReached, Line(lines, TestStep.Balance).State);
    }

    [Fact]
    public async Task A_paper_login_under_a_live_declaration_ends_the_test()
    {
        await using var scene = TwsTestScene.Start();

        var lines = await scene.TestAsync(terms: scene.Terms with { Mode = TradingMode.Live });

        var line = Line(lines, TestStep.Mode);
        Assert.Equal((TestLineState.Failed, "Paper, but live was declared"), (line.State, line.Title));
        Assert.Equal("DU1000003 is a paper account, but live was declared.", line.Detail);
        Assert.Equal(TestLineState.NotReached, Line(lines, TestStep.Balance).State);
    }

    [Fact]
    public async Task A_live_login_under_a_paper_declaration_ends_the_test()
    {
        var time = new RunningTime(new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero));
        var simulation = new Simulator.Control.Simulation(time)
        {
            ExchangeOptions = (start, seed) => new()
            {
                Start = start,
                Seed = seed,
                Accounts = [new(new("U1234567"), "", Domain.Instruments.Currency.Parse("USD"), 5_000)],
            },
        };
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);

        var lines = await TwsTestScene.EndsAsync(
            new(time, TwsTestScene.Limits()), new("127.0.0.1", gateway.Address.Port, 1, new(""), TradingMode.Paper), new());

        Assert.Equal("U1234567 is a live account, but paper was declared.", Line(lines, TestStep.Mode).Detail);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }

    [Fact]
    public async Task A_client_id_in_use_fails_and_the_rest_is_told_under_another_number()
    {
        await using var scene = TwsTestScene.Start();
        await using var other = await ConnectedAsync(scene, 7);

        var lines = await scene.TestAsync();

        var line = Line(lines, TestStep.ClientId);
        Assert.Equal((TestLineState.Failed, "Client id 7 is in use"), (line.State, line.Title));
        Assert.Equal("Another program is connected under it, so the test takes 1007.", line.Detail);
        Assert.Equal(TestLineState.Ok, Line(lines, TestStep.Balance).State);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }

    [Fact]
    public async Task Our_own_session_keeps_its_client_id()
    {
        await using var scene = TwsTestScene.Start();
        await using var session = await ConnectedAsync(scene, 7);

        var lines = await scene.TestAsync(new(SessionIsUp: true));

        var line = Line(lines, TestStep.ClientId);
        Assert.Equal((TestLineState.Ok, "Client id 7 is ours"), (line.State, line.Title));
        Assert.Equal(TestVerdict.ReadyToTrack, lines[^1].Verdict);
        Assert.Equal(ConnectionState.Ready, session.State);
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

        Assert.Equal(state, Line(lines, TestStep.Clocks).State);
    }

    [Fact]
    public async Task A_gateway_that_answers_at_another_address_of_the_machine_is_warned_of()
    {
        await using var open = TwsTestScene.Start(new() { Address = IPAddress.Any });
        await using var closed = TwsTestScene.Start();
        var limits = TwsTestScene.Limits(IPAddress.Parse("127.0.0.2"));

        var warned = Line(await open.TestAsync(new(Quick: true), limits: limits), TestStep.Address);
        var fine = Line(await closed.TestAsync(new(Quick: true), limits: limits), TestStep.Address);

        Assert.Equal(TestLineState.Look, warned.State);
        Assert.StartsWith("The gateway also answers at 127.0.0.2", warned.Causes[0].What, StringComparison.Ordinal);
        Assert.Equal(TestLineState.Ok, fine.State);
    }

    [Fact]
    public async Task Whoever_stops_reading_closes_the_connection()
    {
        await using var scene = TwsTestScene.Start();
        scene.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
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
        await Eventually.IsTrueAsync("the client is gone", () => Clients(scene) == 0);
    }

    [Fact]
    public async Task A_broker_that_is_lost_meanwhile_is_the_cause_of_silence()
    {
        await using var scene = TwsTestScene.Start();
        scene.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        var lines = new List<TestLine>();

        await foreach (var line in scene.Test().RunAsync(scene.Terms, new(), CancellationToken.None))
        {
            if (line is { Step: TestStep.Balance, State: TestLineState.Running })
                scene.Fault(GatewayFaults.BrokerLost);
            lines.Add(line);
        }

        var balance = lines.Last(line => line.Step == TestStep.Balance);
        Assert.Equal("No answer within 2 s. The gateway has lost the broker.", balance.Detail);
        Assert.Equal(TestCauses.BrokerLost, balance.Causes);
        Assert.Equal("The gateway has lost the broker.", lines.Last(line => line.Step == TestStep.MarketData).Detail);
    }

    [Fact]
    public async Task The_whole_test_is_bounded()
    {
        await using var scene = TwsTestScene.Start();
        scene.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        var limits = TwsTestScene.Limits() with { Whole = TimeSpan.FromSeconds(1), Line = TimeSpan.FromSeconds(10) };

        var lines = await scene.TestAsync(limits: limits);

        Assert.Equal("Not reached: the test ends after 1 s.", Line(lines, TestStep.AnswerTimes).Detail);
        Assert.Equal(TestVerdict.NotYet, lines[^1].Verdict);
    }

    private static int Clients(TwsTestScene scene) =>
        scene.Simulation.Doors.Single().State()["clients"]!.AsArray().Count;

    private static TestLine Line(List<TestLine> lines, TestStep step) => lines.Single(line => line.Step == step);

    private static TestGateway Test() => new(TimeProvider.System, TwsTestScene.Limits());

    private static GatewayTerms Terms(int port) => new("127.0.0.1", port, 1, new("DU1000003"), TradingMode.Paper);

    private static async Task<TwsClient> ConnectedAsync(TwsTestScene scene, int clientId)
    {
        var client = new TwsClient(new() { Port = scene.Gateway.Address.Port, ClientId = clientId });
        await client.ConnectAsync();
        return client;
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

    /// <summary>A server that says one thing to whoever comes, and then keeps the connection.</summary>
    private sealed class SpokenServer : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> open = [];
        private readonly Task accepting;

        public SpokenServer(string says)
        {
            listener.Start();
            accepting = AcceptAsync(Encoding.ASCII.GetBytes(says));
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await accepting;
            foreach (var client in open)
                client.Dispose();
            listener.Dispose();
        }

        private async Task AcceptAsync(byte[] says)
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync();
                    open.Add(client);
                    await client.GetStream().WriteAsync(says);
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
            {
                // The server is over.
            }
        }
    }
}
