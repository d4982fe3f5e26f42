using System.Net;
using System.Net.Sockets;
using System.Text;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Doors.Tws;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The test of a place where a gateway is not, or is open to more than this machine.</summary>
public sealed class TestGatewayPlaceTests
{
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

        Assert.Equal("The program there does not greet as a gateway does.", TwsTestScene.Line(lines, TestStep.Greeting).Detail);
        Assert.StartsWith(
            "Another program than a gateway", TwsTestScene.Line(lines, TestStep.Greeting).Causes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_may_wait_for_a_click()
    {
        await using var server = new SpokenServer("");

        var lines = await TwsTestScene.EndsAsync(Test(), Terms(server.Port), new());

        Assert.Equal("silence", TwsTestScene.Line(lines, TestStep.Greeting).Value);
        Assert.StartsWith("A dialog waits", TwsTestScene.Line(lines, TestStep.Greeting).Causes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_answers_at_another_address_of_the_machine_is_warned_of()
    {
        await using var open = TwsTestScene.Start(new() { Address = IPAddress.Any });
        await using var closed = TwsTestScene.Start();
        var limits = TwsTestScene.Limits(IPAddress.Parse("127.0.0.2"));

        var warned = TwsTestScene.Line(await open.TestAsync(new(Quick: true), limits: limits), TestStep.Address);
        var fine = TwsTestScene.Line(await closed.TestAsync(new(Quick: true), limits: limits), TestStep.Address);

        Assert.Equal(TestLineState.Look, warned.State);
        Assert.StartsWith("The gateway also answers at 127.0.0.2", warned.Causes[0].What, StringComparison.Ordinal);
        Assert.Equal(TestLineState.Ok, fine.State);
    }

    private static TestGateway Test() => new(TimeProvider.System, TwsTestScene.Limits());

    private static GatewayTerms Terms(int port) => new("127.0.0.1", port, 1, new("DU1000003"), TradingMode.Paper);

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
