using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>Who may connect, how, and what it hears first.</summary>
public sealed class GatewaySessionTests
{
    [Theory]
    [InlineData("v176..225", 225)]
    [InlineData("v100..193 ", 193)]
    [InlineData("v176..300\0", 225)]
    [InlineData("v200", 200)]
    [InlineData("v176..225 +PACEAPI", 225)]
    public async Task A_greeting_is_answered_with_the_newest_version_of_both(string greeting, int version)
    {
        await using var scene = GatewayScene.Start();

        var client = await scene.GreetAsync(greeting);
        var time = await client.SeeAsync<string>();

        Assert.Equal(version, client.Version);
        Assert.Equal("20261118 10:30:00 US/Eastern", time);
    }

    [Theory]
    [InlineData("v100..175")]
    [InlineData("v226")]
    [InlineData("hello")]
    public async Task A_greeting_without_a_common_version_is_answered_with_the_end(string greeting)
    {
        await using var scene = GatewayScene.Start();

        var client = await scene.GreetAsync(greeting);
        await client.SeeEndAsync();

        Assert.Empty(client.Seen);
    }

    [Theory]
    [InlineData(176)]
    [InlineData(200)]
    [InlineData(213)]
    [InlineData(225)]
    public async Task A_client_hears_its_accounts_its_next_order_and_the_farms(int version)
    {
        await using var scene = GatewayScene.Start();

        var client = await scene.ConnectAsync(version);

        Assert.Equal("DU1000003,DU1000004", Assert.Single(client.Seen.OfType<ManagedAccounts>()).Accounts);
        Assert.Equal(1, Assert.Single(client.Seen.OfType<NextValidId>()).OrderId);
        Assert.Equal([2104, 2106, 2158], client.Seen.OfType<GatewayNotice>().Select(notice => notice.Code));
        Assert.Empty(client.Strange);
    }

    [Fact]
    public async Task A_client_id_that_is_in_use_is_refused_until_its_connection_ends()
    {
        await using var scene = GatewayScene.Start();
        var first = await scene.ConnectAsync(clientId: 7);

        var second = await GatewayClient.ConnectAsync(scene.Gateway.Address, clientId: 7);
        await second.SeeEndAsync();
        Assert.Equal(326, Assert.Single(second.Seen.OfType<GatewayNotice>()).Code);
        Assert.Empty(second.Seen.OfType<NextValidId>());

        await first.DisposeAsync();
        await second.DisposeAsync();
        Assert.True(await EventuallyAsync(async () =>
        {
            await using var third = await GatewayClient.ConnectAsync(scene.Gateway.Address, clientId: 7);
            return (await third.SeeAsync<object>(message => message is NextValidId or GatewayNotice { Code: 326 })) is NextValidId;
        }));
    }

    [Fact]
    public async Task A_client_that_leaves_at_once_does_not_keep_its_id()
    {
        const int Clients = 300;
        await using var scene = GatewayScene.Start(new() { ClientsMax = Clients });

        for (var id = 1; id <= Clients; id++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(scene.Gateway.Address);
            await socket.SendAsync((byte[])[.. "API\0"u8, 0, 0, 0, 9, .. "v176..200"u8]);
            Assert.NotEqual(0, await socket.ReceiveAsync(new byte[100]));
            var start = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"71\02\0{id}\0\0"));
            await socket.SendAsync((byte[])[0, 0, 0, (byte)start.Length, .. start]);
        }

        await Eventually.IsTrueAsync("All were heard and none is left", () =>
            scene.Simulation.Calls.Count == Clients && scene.Simulation.Doors.Single().State()["clients"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task Each_client_counts_its_own_orders()
    {
        await using var scene = GatewayScene.Start();
        var one = await scene.ConnectAsync(clientId: 1);
        one.Send(GatewayScene.Resting(41));
        await one.SettleAsync();
        one.Send(new RequestIds(1));
        var two = await scene.ConnectAsync(clientId: 2);

        Assert.Equal(42, (await one.SeeAsync<NextValidId>()).OrderId);
        Assert.Equal(1, Assert.Single(two.Seen.OfType<NextValidId>()).OrderId);
    }

    [Fact]
    public async Task Nothing_comes_before_a_client_says_who_it_is()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.GreetAsync("v176..225");
        await client.SeeAsync<string>();

        client.Send(default(RequestCurrentTime));
        client.Send(new StartApi(3, ""));

        Assert.IsType<ManagedAccounts>(await client.SeeAsync<object>());
    }

    [Fact]
    public async Task A_client_that_sends_too_much_is_told_twice_and_then_thrown_out()
    {
        await using var scene = GatewayScene.Start(new() { MessagesPerSecond = 5 });
        var client = await scene.ConnectAsync();

        for (var second = 0; second < 3; second++)
        {
            for (var i = 0; i < 6; i++)
                client.Send(default(RequestCurrentTime));
            await client.SeeAsync<GatewayNotice>(notice => notice.Code == 100);
            scene.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await client.SeeEndAsync();
        Assert.Equal(3, client.Seen.OfType<GatewayNotice>().Count(notice => notice.Code == 100));
    }

    [Fact]
    public async Task A_client_that_asks_for_pacing_is_not_refused()
    {
        await using var scene = GatewayScene.Start(new() { MessagesPerSecond = 5 });
        var client = await scene.GreetAsync("v176..225 +PACEAPI");
        await client.SeeAsync<string>();
        client.Send(new StartApi(1, ""));

        for (var i = 0; i < 12; i++)
            client.Send(default(RequestCurrentTime));
        for (var seen = 0; seen < 12; seen++)
        {
            // The gateway waits on the machine's clock; it may need a few ticks of it.
            var waiting = client.SeeAsync<CurrentTime>();
            while (!waiting.IsCompleted)
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }

            await waiting;
        }

        Assert.DoesNotContain(client.Seen.OfType<GatewayNotice>(), notice => notice.Code == 100);
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_costs_itself_only()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version: 200);

        client.SendRaw([0, 0, 0, 11, .. "81\05\0"u8, .. "AAPL"u8, 0, 0]);
        client.SendRaw([0, 0, 0, 8, .. "1\011\0x\0y"u8]);
        client.SendRaw([0, 0, 0, 5, .. "150\0\0"u8]);

        var answers = await client.SettleAsync();
        Assert.Equal(["SymbolSamples", "notice -1 320", "notice -1 320"], GatewayScene.Words(answers));
    }

    [Fact]
    public async Task A_length_that_cannot_be_ends_the_connection()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();

        client.SendRaw([0x01, 0, 0, 0]);

        await client.SeeEndAsync();
    }

    [Fact]
    public async Task Starting_over_breaks_connections_and_forgets_orders()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Resting(1));
        await client.SettleAsync();

        Assert.Null(scene.Simulation.Reset(seed: 5));

        await client.SeeEndAsync();
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
        Assert.Equal(1, Assert.Single((await scene.ConnectAsync()).Seen.OfType<NextValidId>()).OrderId);
    }

    [Fact]
    public async Task Calls_are_noted_with_their_client()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(clientId: 12);
        await client.SettleAsync();

        var last = scene.Simulation.Calls.Entries(SimulatedGateway.DoorName)[^1];

        Assert.Equal(("session", "RequestCurrentTime", "12", "taken"), (last.Step, last.Path, last.Query, last.Answer));
    }

    [Fact]
    public async Task A_gateway_may_be_closed_more_than_once()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();

        await Task.WhenAll(scene.Gateway.DisposeAsync().AsTask(), scene.Gateway.DisposeAsync().AsTask());
        await scene.Gateway.DisposeAsync();

        await client.SeeEndAsync();
        Assert.Empty(scene.Simulation.Doors);
    }

    [Theory]
    [InlineData(175)]
    [InlineData(226)]
    public void A_server_version_that_is_not_spoken_is_refused(int version)
    {
        var refused = Assert.Throws<ArgumentException>(() => GatewayScene.Start(new() { ServerVersion = version }));

        Assert.Contains(version.ToString(CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{ServerVersion.Oldest}", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> EventuallyAsync(Func<Task<bool>> holds)
    {
        // The gateway needs a moment to see that the other side has gone; each try is a whole connection.
        for (var tries = 0; tries < 200; tries++)
        {
            if (await holds())
                return true;
        }

        return false;
    }
}
