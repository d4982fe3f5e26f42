using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>What happens when the connection, or the broker behind it, is gone for a while.</summary>
public sealed class ReconnectTests
{
    [Fact]
    public void Waits_double_up_to_the_longest()
    {
        var options = new TwsOptions();
        Assert.Equal(
            [0.5, 1, 2, 4, 8, 16, 30, 30],
            Enumerable.Range(1, 8).Select(failures => ReconnectDelays.Of(failures, options).TotalSeconds));
        Assert.Equal(30, ReconnectDelays.Of(int.MaxValue, options).TotalSeconds);
    }

    [Fact]
    public async Task A_lost_connection_is_taken_up_again_with_its_id_streams_and_orders()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await using var quotes = scene.Client.Quotes.WatchAsync(ClientScene.Apple).GetAsyncEnumerator();
        var first = quotes.MoveNextAsync();
        var asked = await peer.ExpectAsync<RequestQuotes>();
        await peer.SendAsync(new TickPrice(asked.RequestId, 1, 100, null, 0));
        Assert.True(await first);
        await peer.CloseAsync();

        peer = await scene.Gateway.GreetAsync(225);
        Assert.Equal(7, (await peer.ExpectAsync<StartApi>()).ClientId);
        await peer.SendAsync(new ManagedAccounts("DU9000001"));
        await peer.SendAsync(new NextValidId(100));
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<RequestQuotes>()).RequestId);
        await scene.HearsAsync<ConnectionEvent.Ready>(ready => scene.Events.OfType<ConnectionEvent.Ready>().Count() == 2);
        // Until orders are looked up, none is taken.
        Assert.Equal(ConnectionState.Connecting, scene.Client.State);
        await Assert.ThrowsAsync<TwsException>(() => scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit()));
        await peer.ExpectAsync<RequestOpenOrders>();
        peer.AnswerLookUps();
        await peer.SendAsync(default(OpenOrdersEnd));
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.Equal(ConnectionState.Ready, scene.Client.State);

        await peer.SendAsync(new TickPrice(asked.RequestId, 1, 101, null, 0));
        Assert.True(await quotes.MoveNextAsync());
        Assert.True(quotes.Current.IsGap);
        Assert.True(await quotes.MoveNextAsync());
        Assert.Equal(101, quotes.Current.Value.Price);
    }

    [Fact]
    public async Task Attempts_go_on_with_growing_waits_and_the_same_id_while_it_is_in_use()
    {
        await using var scene = new ClientScene(options => options with { ReconnectDelay = TimeSpan.FromSeconds(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        await peer.CloseAsync();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var accepting = scene.Gateway.GreetAsync(225);
            await scene.PassAsync(TimeSpan.FromMilliseconds(100), "another attempt", () => accepting.IsCompleted);
            peer = await accepting;
            Assert.Equal(7, (await peer.ExpectAsync<StartApi>()).ClientId);
            await peer.SendAsync(new GatewayNotice(-1, 326, "In use", "", 0));
            await peer.Left.WaitAsync(ScriptedGateway.Limit);
            await scene.HearsAsync<ConnectionEvent.Waiting>(one => one.Wait.TotalSeconds == 1 << (attempt + 1));
        }

        Assert.Equal(3, scene.Events.OfType<ConnectionEvent.ClientIdInUse>().Count());
        var last = scene.Gateway.AcceptAsync();
        await scene.PassAsync(TimeSpan.FromMilliseconds(500), "the last attempt", () => last.IsCompleted);
        (await last).AnswerLookUps();
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.Equal([1, 2, 4, 8], scene.Events.OfType<ConnectionEvent.Waiting>().Select(one => one.Wait.TotalSeconds));
    }

    [Fact]
    public async Task A_break_during_recovery_is_noticed_at_once()
    {
        await using var scene = new ClientScene();
        await (await scene.ConnectAsync()).CloseAsync();
        var peer = await scene.Gateway.AcceptAsync();
        await peer.ExpectAsync<RequestOpenOrders>();
        await peer.CloseAsync();
        (await scene.Gateway.AcceptAsync()).AnswerLookUps();
        await scene.HearsAsync<ConnectionEvent.Recovered>();
    }

    [Fact]
    public async Task A_gateway_that_may_not_tell_of_orders_is_still_of_use()
    {
        await using var scene = new ClientScene();
        await (await scene.ConnectAsync()).CloseAsync();
        var peer = await scene.Gateway.AcceptAsync();
        await peer.ExpectAsync<RequestOpenOrders>();
        await peer.SendAsync(new GatewayNotice(-1, 321, "The API interface is currently in Read-Only mode.", "", 0));
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        await scene.HearsAsync<ConnectionEvent.Notice>(notice => notice.Error.Code == 321);
    }

    [Fact]
    public async Task A_peer_that_is_dead_is_noticed_by_its_silence()
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = await scene.ConnectAsync();
        peer.On<RequestCurrentTime>(_ => Task.CompletedTask);
        var again = scene.Gateway.AcceptAsync();
        var before = scene.Clock!.GetUtcNow();
        await scene.PassAsync(TimeSpan.FromSeconds(1), "another connection", () => again.IsCompleted);
        await peer.Left.WaitAsync(ScriptedGateway.Limit);
        // Asked after 30 s, given up after 30 s more.
        Assert.True(scene.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(60));
        Assert.Contains(scene.Events, one => one is ConnectionEvent.Lost);
    }

    [Fact]
    public async Task A_peer_that_answers_is_left_alone()
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = await scene.ConnectAsync();
        var asked = 0;
        peer.On<RequestCurrentTime>(_ =>
        {
            Interlocked.Increment(ref asked);
            return peer.SendAsync(new CurrentTime(1_776_000_000));
        });
        await scene.PassAsync(TimeSpan.FromSeconds(10), "five questions", () => asked == 5);
        Assert.DoesNotContain(scene.Events, one => one is ConnectionEvent.Lost);
        Assert.Equal(1_776_000_000, (await scene.Client.CurrentTimeAsync()).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData(1100, 1101)]
    [InlineData(1100, 1102)]
    [InlineData(2110, 1102)]
    public async Task From_the_loss_of_the_broker_until_orders_are_looked_up_no_order_is_taken(int lost, int restored)
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = (await scene.ConnectAsync()).AnswerLookUps(typeof(RequestOpenOrders));
        await NoticeAsync(peer, lost);
        await scene.HearsAsync<ConnectionEvent.BrokerLost>();
        Assert.Equal(ConnectionState.Degraded, scene.Client.State);
        await TakesNoOrderAsync(scene);
        scene.Clock!.Advance(TimeSpan.FromSeconds(7));
        await NoticeAsync(peer, restored);
        Assert.Equal(restored == 1101, (await scene.HearsAsync<ConnectionEvent.BrokerRestored>()).DataLost);
        // Orders may have filled meanwhile.
        await peer.ExpectAsync<RequestOpenOrders>();
        Assert.Equal(ConnectionState.Connecting, scene.Client.State);
        await TakesNoOrderAsync(scene);
        Assert.DoesNotContain(scene.Events, one => one is ConnectionEvent.Recovered);
        scene.Clock.Advance(TimeSpan.FromSeconds(2));
        await peer.SendAsync(default(OpenOrdersEnd));
        // The whole silence, not only the look-up.
        Assert.Equal(9, (await scene.HearsAsync<ConnectionEvent.Recovered>()).Gap.TotalSeconds);
        Assert.Equal(ConnectionState.Ready, scene.Client.State);
    }

    [Fact]
    public async Task A_look_up_that_began_before_the_broker_was_lost_again_lets_no_order_go()
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = (await scene.ConnectAsync()).AnswerLookUps(typeof(RequestOpenOrders));
        await NoticeAsync(peer, 1100);
        await scene.HearsAsync<ConnectionEvent.BrokerLost>();
        scene.Clock!.Advance(TimeSpan.FromSeconds(1));
        await NoticeAsync(peer, 1102);
        await peer.ExpectAsync<RequestOpenOrders>();
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await NoticeAsync(peer, 1100);
        await scene.HearsAsync<ConnectionEvent.BrokerLost>(_ => scene.Events.OfType<ConnectionEvent.BrokerLost>().Count() == 2);
        var completed = new TaskCompletionSource();
        peer.On<RequestCompletedOrders>(async _ =>
        {
            await peer.SendAsync(default(CompletedOrdersEnd));
            completed.TrySetResult();
        });
        await peer.SendAsync(default(OpenOrdersEnd)); // the first look-up
        await completed.Task.WaitAsync(ScriptedGateway.Limit);
        // Later than the look-up by two questions.
        await scene.Client.Orders.CompletedOrdersAsync(apiOnly: true);
        await scene.Client.Orders.CompletedOrdersAsync();
        Assert.Equal(ConnectionState.Degraded, scene.Client.State);
        Assert.DoesNotContain(scene.Events, one => one is ConnectionEvent.Recovered);

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        peer.AnswerLookUps();
        await NoticeAsync(peer, 1102);
        Assert.Equal(3, (await scene.HearsAsync<ConnectionEvent.Recovered>()).Gap.TotalSeconds);
        Assert.Single(scene.Events.OfType<ConnectionEvent.Recovered>());
    }

    [Fact]
    public async Task A_connection_that_breaks_while_the_broker_is_lost_ends_the_same_silence()
    {
        await using var scene = new ClientScene(options => options with { ReconnectDelay = TimeSpan.FromSeconds(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        await NoticeAsync(peer, 1100);
        await scene.HearsAsync<ConnectionEvent.BrokerLost>();
        scene.Clock!.Advance(TimeSpan.FromSeconds(20));
        await peer.CloseAsync();
        await scene.HearsAsync<ConnectionEvent.Waiting>();
        var accepting = scene.Gateway.AcceptAsync();
        await scene.PassAsync(TimeSpan.FromMilliseconds(100), "a connection", () => accepting.IsCompleted);
        (await accepting).AnswerLookUps();
        Assert.InRange((await scene.HearsAsync<ConnectionEvent.Recovered>()).Gap.TotalSeconds, 21, 40);
        Assert.Equal(ConnectionState.Ready, scene.Client.State);
    }

    [Fact]
    public async Task A_gateway_that_begins_without_its_broker_takes_no_order()
    {
        await using var scene = new ClientScene();
        var connecting = scene.ConnectWithAsync(async peer => await NoticeAsync(peer, 1100));
        var peer = (await connecting).AnswerLookUps();
        Assert.Equal(ConnectionState.Degraded, scene.Client.State);
        await TakesNoOrderAsync(scene);
        await NoticeAsync(peer, 1102);
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.Equal(ConnectionState.Ready, scene.Client.State);
    }

    [Theory]
    [InlineData(2103)]
    [InlineData(2104)]
    [InlineData(2105)]
    [InlineData(2106)]
    [InlineData(2107)]
    [InlineData(2108)]
    [InlineData(2119)]
    [InlineData(2157)]
    [InlineData(2158)]
    public async Task A_farm_that_comes_or_goes_changes_nothing_else(int code)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await peer.SendAsync(new GatewayNotice(-1, code, "usfarm", "", 0));
        Assert.Equal(code, (await scene.HearsAsync<ConnectionEvent.Farm>()).Code);
        Assert.Equal((ConnectionState.Ready, 0), (scene.Client.State, peer.Waiting));
    }

    [Fact]
    public async Task A_stream_that_the_broker_dropped_is_asked_for_again()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await using var quotes = scene.Client.Quotes.WatchAsync(ClientScene.Apple).GetAsyncEnumerator();
        var first = quotes.MoveNextAsync();
        var asked = await peer.ExpectAsync<RequestQuotes>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 10182, "Failed to request live updates (disconnected).", "", 0));
        Assert.True(await first);
        Assert.True(quotes.Current.IsGap);
        Assert.Equal(asked, await peer.ExpectAsync<RequestQuotes>());
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_costs_only_itself_but_a_lost_frame_the_connection()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await peer.SendPayloadAsync([0, 0, 0, 203, 0x08]); // a status of an order that breaks off
        Assert.Equal(3, (await scene.HearsAsync<ConnectionEvent.Unreadable>()).MessageId);
        await peer.SendAsync(new GatewayNotice(-1, 2104, "usfarm", "", 0));
        await scene.HearsAsync<ConnectionEvent.Farm>();

        await peer.SendBytesAsync("HTTP/1.1"u8.ToArray());
        Assert.Contains("bytes is announced", (await scene.HearsAsync<ConnectionEvent.Lost>()).Cause, StringComparison.Ordinal);
        (await scene.Gateway.AcceptAsync()).AnswerLookUps();
        await scene.HearsAsync<ConnectionEvent.Recovered>();
    }

    private static Task NoticeAsync(ScriptedPeer peer, int code) => peer.SendAsync(new GatewayNotice(-1, code, "Connectivity.", "", 0));

    private static async Task TakesNoOrderAsync(ClientScene scene) => Assert.Equal(
        TwsException.NotConnected,
        (await Assert.ThrowsAsync<TwsException>(() => scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit()))).Error.Code);
}
