using Tidegate.TestKit;
using Tidegate.Tws.Accounts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Requests of many callers, their limits, and the end of a client.</summary>
public sealed class TwsClientTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task A_hundred_threads_ask_at_once_and_each_gets_its_own_answer(int version)
    {
        await using var scene = new ClientScene(options => options with { MessagesPerSecond = 1000 });
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestContractDetails>(async asked =>
        {
            await peer.SendAsync(new ContractDescribed { RequestId = asked.RequestId, Contract = asked.Contract });
            await peer.SendAsync(new ContractDetailsEnd(asked.RequestId));
        });
        peer.On<RequestCurrentTime>(_ => peer.SendAsync(new CurrentTime(1_776_000_000)));
        peer.On<RequestMarketRule>(asked => peer.SendAsync(new MarketRule(asked.RuleId, [new(asked.RuleId, 0.01m)])));
        using var together = new Barrier(100);
        var threads = Enumerable.Range(0, 100).Select(i => Task.Factory.StartNew(
            async () =>
            {
                together.SignalAndWait();
                var found = await scene.Client.Contracts.FindAsync(Contract.Stock($"S{i}"));
                Assert.Equal($"S{i}", Assert.Single(found).Contract.Symbol);
                await scene.Client.CurrentTimeAsync();
                Assert.Equal(i % 5, (await scene.Client.Contracts.MarketRuleAsync(i % 5))[0].LowEdge);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap());
        await Task.WhenAll(threads).WaitAsync(ScriptedGateway.Limit);
    }

    [Fact]
    public async Task A_caller_who_leaves_takes_the_answer_from_nobody()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        using var leaves = new CancellationTokenSource();
        var first = scene.Client.Accounts.PositionsAsync(leaves.Token);
        await peer.ExpectAsync<RequestPositions>();
        var second = scene.Client.Accounts.PositionsAsync();
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await peer.SendAsync(new AccountPosition { Account = "DU9000001", Position = 3 });
        await peer.SendAsync(default(PositionEnd));
        Assert.Equal(3, Assert.Single(await second).Position);
        await peer.ExpectAsync<CancelPositions>();
        Assert.Equal(0, peer.Waiting);
    }

    [Fact]
    public async Task Requests_that_are_answered_alike_wait_for_each_other()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var own = scene.Client.Orders.OpenOrdersAsync();
        await peer.ExpectAsync<RequestOpenOrders>();
        var all = scene.Client.Orders.AllOpenOrdersAsync();
        await peer.SendAsync(default(OpenOrdersEnd));
        Assert.Empty(await own);
        await peer.ExpectAsync<RequestAllOpenOrders>();
        var order = new OpenOrder { OrderId = 5, Order = new() { ClientId = 3, PermId = 9 } };
        await peer.SendAsync(order);
        await peer.SendAsync(order with { State = new() { Status = OrderStates.Submitted } }); // it changes meanwhile
        await peer.SendAsync(default(OpenOrdersEnd));
        Assert.Equal(OrderStates.Submitted, Assert.Single(await all).State.Status);
    }

    [Fact]
    public async Task A_request_that_is_not_answered_is_given_up_and_taken_back()
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = await scene.ConnectAsync();
        peer.On<RequestCurrentTime>(_ => peer.SendAsync(new CurrentTime(1_776_000_000)));
        var asking = scene.Client.Bars.HistoryAsync(new RequestHistoricalBars { Contract = ClientScene.Apple });
        var asked = await peer.ExpectAsync<RequestHistoricalBars>();
        await scene.PassAsync(TimeSpan.FromSeconds(5), "the time limit", () => asking.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => asking);
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<CancelHistoricalBars>()).RequestId);
    }

    [Theory]
    [InlineData(214, false)]
    [InlineData(215, true)]
    public async Task Each_request_that_can_be_taken_back_is(int version, bool hasNewCancels)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        var client = scene.Client;
        var ticks = new RequestHistoricalTicks(0, ClientScene.Apple, "", "20261118-15:00:00", 5, "", true, false, []);
        await IsTakenBackAsync<RequestHistogram>(cancel => client.Bars.HistogramAsync(ClientScene.Apple, "1 day", cancel: cancel));
        await peer.ExpectAsync<CancelHistogram>();
        await IsTakenBackAsync<RequestHeadTimestamp>(cancel => client.Bars.HeadTimestampAsync(ClientScene.Apple, cancel: cancel));
        await peer.ExpectAsync<CancelHeadTimestamp>();
        await IsTakenBackAsync<RequestHistoricalBars>(cancel => client.Bars.ScheduleAsync(new() { Contract = ClientScene.Apple }, cancel));
        await peer.ExpectAsync<CancelHistoricalBars>();
        await IsTakenBackAsync<RequestQuotes>(cancel => client.Quotes.ParametersAsync(ClientScene.Apple, cancel));
        await peer.ExpectAsync<CancelQuotes>();
        await IsTakenBackAsync<RequestHistoricalTicks>(cancel => client.Bars.TradesAsync(ticks, cancel));
        if (hasNewCancels)
            await peer.ExpectAsync<CancelHistoricalTicks>();
        await IsTakenBackAsync<RequestContractDetails>(cancel => client.Contracts.FindAsync(ClientScene.Apple, cancel));
        if (hasNewCancels)
            await peer.ExpectAsync<CancelContractDetails>();
        Assert.Equal(0, peer.Waiting);

        async Task IsTakenBackAsync<TRequest>(Func<CancellationToken, Task> ask)
        {
            using var leaves = new CancellationTokenSource();
            var asking = ask(leaves.Token);
            await peer.ExpectAsync<TRequest>();
            await leaves.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }
    }

    [Fact]
    public async Task A_refusal_ends_a_request_and_a_stream_and_a_warning_does_not()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var asking = scene.Client.Contracts.FindAsync(ClientScene.Apple);
        var asked = await peer.ExpectAsync<RequestContractDetails>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 2174, "A warning.", "", 0));
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 200, "No security definition has been found.", "", 0));
        Assert.Equal(200, (await Assert.ThrowsAsync<TwsException>(() => asking)).Error.Code);

        await using var quotes = scene.Client.Quotes.WatchAsync(ClientScene.Apple).GetAsyncEnumerator();
        var first = quotes.MoveNextAsync();
        var watched = await peer.ExpectAsync<RequestQuotes>();
        await peer.SendAsync(new GatewayNotice(watched.RequestId, 354, "Not subscribed.", "", 0));
        Assert.Equal(354, (await Assert.ThrowsAsync<TwsException>(async () => await first)).Error.Code);
        // What the gateway has ended is not cancelled.
        _ = scene.Client.CurrentTimeAsync();
        await peer.ExpectAsync<RequestCurrentTime>();
    }

    [Fact]
    public async Task A_slow_reader_misses_the_oldest_and_is_told_how_many()
    {
        await using var scene = new ClientScene(options => options with { StreamBuffer = 10 });
        var peer = await scene.ConnectAsync();
        await using var quotes = scene.Client.Quotes.WatchAsync(ClientScene.Apple).GetAsyncEnumerator();
        var first = quotes.MoveNextAsync();
        var asked = await peer.ExpectAsync<RequestQuotes>();
        await peer.SendAsync(new TickPrice(asked.RequestId, 1, 0, null, 0));
        Assert.True(await first);
        for (var i = 1; i <= 25; i++)
            await peer.SendAsync(new TickPrice(asked.RequestId, 1, i, null, 0));
        await peer.SendAsync(new GatewayNotice(-1, 2104, "usfarm", "", 0));
        await scene.HearsAsync<ConnectionEvent.Farm>(); // all of them are through
        Assert.True(await quotes.MoveNextAsync());
        Assert.Equal((16m, 15), (quotes.Current.Value.Price!.Value, quotes.Current.Missed));
    }

    [Fact]
    public async Task Closing_ends_all_that_is_under_way()
    {
        var scene = new ClientScene();
        var peer = (await scene.ConnectAsync()).AnswerLookUps(typeof(RequestCompletedOrders));
        var client = scene.Client;
        var asking = client.Contracts.FindAsync(ClientScene.Apple);
        var sharing = client.Orders.CompletedOrdersAsync();
        var placing = client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        var watching = client.Quotes.WatchAsync(ClientScene.Apple).ToListAsync();
        var previewing = client.Orders.PreviewAsync(ClientScene.Apple, ClientScene.Limit());
        await Eventually.IsTrueAsync("five requests", () => peer.Waiting == 5);
        var order = client.Orders.Known.Single();
        var changes = order.ChangesAsync().ToListAsync();

        await Task.WhenAll(client.DisposeAsync().AsTask(), client.DisposeAsync().AsTask()).WaitAsync(ScriptedGateway.Limit);

        await peer.Left.WaitAsync(ScriptedGateway.Limit);
        Assert.Equal(ConnectionState.Closed, client.State);
        foreach (var waiting in new Task[] { asking, sharing, placing, previewing, order.Ended })
            await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(ScriptedGateway.Limit));
        await watching.AsTask().WaitAsync(ScriptedGateway.Limit);
        await changes.AsTask().WaitAsync(ScriptedGateway.Limit);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CurrentTimeAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ConnectAsync());
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task Closing_ends_an_attempt_and_a_wait_and_a_recovery()
    {
        // An attempt.
        await using (var scene = new ClientScene())
        {
            var connecting = scene.Client.ConnectAsync();
            await scene.Gateway.TakeAsync();
            await scene.Client.DisposeAsync().AsTask().WaitAsync(ScriptedGateway.Limit);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting);
        }

        // A wait, with somebody who waits for the connection too.
        await using (var scene = new ClientScene(options => options with { ReconnectDelay = options.ReconnectDelayMax }))
        {
            await (await scene.ConnectAsync()).CloseAsync();
            await scene.HearsAsync<ConnectionEvent.Waiting>();
            var asking = scene.Client.CurrentTimeAsync();
            await scene.Client.DisposeAsync().AsTask().WaitAsync(ScriptedGateway.Limit);
            await Assert.ThrowsAsync<ObjectDisposedException>(() => asking);
        }

        // A recovery.
        await using (var scene = new ClientScene())
        {
            await (await scene.ConnectAsync()).CloseAsync();
            var peer = await scene.Gateway.AcceptAsync();
            await peer.ExpectAsync<RequestOpenOrders>();
            await scene.Client.DisposeAsync().AsTask().WaitAsync(ScriptedGateway.Limit);
            await peer.Left.WaitAsync(ScriptedGateway.Limit);
        }
    }
}
