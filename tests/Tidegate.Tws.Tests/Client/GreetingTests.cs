using System.Net;
using System.Net.Sockets;
using System.Text;
using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Client;

public sealed class GreetingTests
{
    private const int ClientIdInUse = 326;

    [Theory]
    [InlineData("20260405 23:49:26 Central European Standard Time")]
    [InlineData("20260412 18:39:37 CET")]
    [InlineData("20230405 22:20:39 PST")]
    [InlineData("")]
    public void The_time_is_kept_as_it_is(string time)
    {
        Assert.Equal(new(200, time), Greeting.Read(Encoding.UTF8.GetBytes($"200\0{time}\0")));
        Assert.Equal(new(200, time), Greeting.Read(Encoding.UTF8.GetBytes($"200\0{time}"))); // without an end
    }

    [Theory]
    [InlineData("")]
    [InlineData("200")]
    [InlineData("-1\0host:4001\0")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\0")]
    public void What_is_no_greeting_is_told(string payload) =>
        Assert.Contains("Expected a server version", Assert.Throws<FrameException>(
            () => Greeting.Read(Encoding.UTF8.GetBytes(payload))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_zone_in_the_code_page_of_the_machine_does_no_harm()
    {
        await using var scene = new ClientScene();
        byte[] time = [.. "20260405 23:49:26 "u8, 0xd6, 0xd0, 0xb9, 0xfa, 0xb1, 0xea, 0xd7, 0xbc, 0xca, 0xb1, 0xbc, 0xe4];
        var connecting = scene.Client.ConnectAsync();
        var peer = await scene.Gateway.GreetAsync(200, time);
        Assert.Equal(7, (await peer.ExpectAsync<StartApi>()).ClientId);
        // In the other order than usual.
        await peer.SendAsync(new NextValidId(5));
        await peer.SendAsync(new ManagedAccounts("DU9000001,DU9000002,"));
        await connecting;
        Assert.Equal<string>(["DU9000001", "DU9000002"], scene.Client.ManagedAccounts);
        Assert.Equal(200, scene.Client.ServerVersion);
    }

    [Theory]
    [InlineData(225, "API\0v176..225")]
    [InlineData(200, "API\0v176..200")]
    public async Task The_client_offers_a_range_of_versions(int newest, string offer)
    {
        await using var scene = new ClientScene(options => options with { MaxServerVersion = newest });
        var connecting = scene.Client.ConnectAsync();
        var (socket, found) = await scene.Gateway.TakeAsync();
        Assert.Equal(offer, found);
        // Without a common version a gateway closes.
        socket.Dispose();
        var fault = await Assert.ThrowsAsync<TwsException>(() => connecting);
        Assert.Equal(TwsException.CannotConnect, fault.Error.Code);
        Assert.Contains("closed the connection", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.Closed, scene.Client.State);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(226)]
    public async Task A_version_that_was_not_offered_is_no_version(int version)
    {
        await using var scene = new ClientScene();
        var connecting = scene.Client.ConnectAsync();
        var peer = await scene.Gateway.GreetAsync(version);
        var fault = await Assert.ThrowsAsync<TwsException>(() => connecting);
        Assert.Contains($"version {version}, which was not offered", fault.Message, StringComparison.Ordinal);
        await peer.Left.WaitAsync(ScriptedGateway.Limit); // the socket is not left open
    }

    [Fact]
    public async Task A_port_that_takes_no_connections_is_named()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var client = new TwsClient(new() { Port = port });
        var fault = await Assert.ThrowsAsync<TwsException>(() => client.ConnectAsync());
        Assert.Contains($"Nothing takes connections at 127.0.0.1:{port}", fault.Message, StringComparison.Ordinal);
        // Nothing was asked for yet.
        fault = await Assert.ThrowsAsync<TwsException>(() => client.CurrentTimeAsync());
        Assert.Equal(TwsException.NotConnected, fault.Error.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // greets, and then nothing
    public async Task A_gateway_that_does_not_begin_to_talk_is_given_up_with_a_reason(bool greets)
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var connecting = scene.Client.ConnectAsync();
        var peer = greets ? await scene.Gateway.GreetAsync(225) : null;
        if (peer is null)
            await scene.Gateway.TakeAsync();
        else
            await peer.ExpectAsync<StartApi>();
        scene.Clock!.Advance(scene.Client.Options.ConnectTimeout - TimeSpan.FromSeconds(1));
        Assert.False(connecting.IsCompleted);
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        var fault = await Assert.ThrowsAsync<TimeoutException>(() => connecting);
        Assert.Contains("asks in its own window", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_id_in_use_is_told_and_may_be_tried_again()
    {
        await using var scene = new ClientScene();
        var connecting = scene.Client.ConnectAsync();
        var peer = await scene.Gateway.GreetAsync(225);
        await peer.SendAsync(new GatewayNotice(-1, ClientIdInUse, "Unable to connect as the client id is already in use.", "", 0));
        var fault = await Assert.ThrowsAsync<TwsException>(() => connecting);
        Assert.Equal(ClientIdInUse, fault.Error.Code);

        await scene.ConnectAsync();
        Assert.Equal(ConnectionState.Ready, scene.Client.State);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Client.ConnectAsync());
    }
}
