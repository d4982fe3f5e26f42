using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Orders that are under way when the connection breaks, or of which nothing is heard.</summary>
public sealed class OrderBreakTests
{
    [Fact]
    public async Task An_order_that_left_when_the_connection_broke_never_arrived_if_nothing_is_known_of_it()
    {
        await using var scene = new ClientScene();
        var order = await BreakAsync(scene);
        (await scene.Gateway.AcceptAsync(nextOrderId: 1)).AnswerLookUps();
        Assert.IsType<OrderEnd.NeverArrived>(await order.Ended.WaitAsync(ScriptedGateway.Limit));
        // Its number is not given again all the same: the gateway may have seen it.
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.Equal(1, order.OrderId);
    }

    [Fact]
    public async Task An_order_that_left_when_the_connection_broke_is_found_among_the_open_ones()
    {
        await using var scene = new ClientScene();
        var order = await BreakAsync(scene);
        var peer = (await scene.Gateway.AcceptAsync(nextOrderId: 2)).AnswerLookUps(typeof(RequestOpenOrders));
        await peer.ExpectAsync<RequestOpenOrders>();
        await peer.SendAsync(ClientScene.Told(order, OrderStates.Submitted));
        await peer.SendAsync(default(OpenOrdersEnd));
        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.Equal((false, true, 4711), (order.Progress.IsUnknown, order.Progress.IsAcknowledged, order.Progress.PermId));
        Assert.Null(order.Progress.End);
    }

    [Fact]
    public async Task An_order_that_left_when_the_connection_broke_is_found_by_its_executions()
    {
        await using var scene = new ClientScene();
        var order = await BreakAsync(scene);
        var peer = (await scene.Gateway.AcceptAsync(nextOrderId: 2)).AnswerLookUps(typeof(RequestExecutions));
        var asked = await peer.ExpectAsync<RequestExecutions>();
        Assert.Equal(7, asked.Filter.ClientId);
        await peer.SendAsync(new ExecutionDetails
        {
            RequestId = asked.RequestId,
            Execution = new() { OrderId = order.OrderId, ClientId = 7, PermId = 4711, ExecutionId = "a.01", Shares = 1, Price = 10 },
        });
        await peer.SendAsync(new ExecutionDetailsEnd(asked.RequestId));
        Assert.IsType<OrderEnd.Filled>(await order.Ended.WaitAsync(ScriptedGateway.Limit));
    }

    [Fact]
    public async Task An_order_that_left_when_the_connection_broke_is_found_among_the_completed_ones_by_its_reference()
    {
        await using var scene = new ClientScene();
        var order = await BreakAsync(scene);
        Assert.NotEmpty(order.Progress.Order.OrderRef);
        var peer = (await scene.Gateway.AcceptAsync(nextOrderId: 2)).AnswerLookUps(typeof(RequestCompletedOrders));
        await peer.ExpectAsync<RequestCompletedOrders>();
        var other = new CompletedOrder { Order = new() { OrderRef = "other", PermId = 1 }, State = new() { Status = OrderStates.Filled } };
        await peer.SendAsync(other);
        await peer.SendAsync(other with
        {
            Order = new() { OrderRef = order.Progress.Order.OrderRef, PermId = 4711, Account = "DU9000001" },
            State = new() { Status = OrderStates.Cancelled, CompletedStatus = "Cancelled by System" },
        });
        await peer.SendAsync(default(CompletedOrdersEnd));
        Assert.Equal(new OrderEnd.Cancelled("Cancelled by System"), await order.Ended.WaitAsync(ScriptedGateway.Limit));
        Assert.Equal(4711, order.Progress.PermId);
    }

    [Fact]
    public async Task An_order_of_which_nothing_is_heard_stays_unknown_as_long_as_the_gateway_may_hold_it()
    {
        await using var scene = new ClientScene(clock: new FakeTime());
        var peer = (await scene.ConnectAsync()).AnswerLookUps(typeof(RequestCompletedOrders));
        var lookedUp = 0;
        peer.On<RequestCompletedOrders>(_ =>
        {
            Interlocked.Increment(ref lookedUp);
            return peer.SendAsync(default(CompletedOrdersEnd));
        });
        var placing = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        await peer.ExpectAsync<PlaceOrder>();
        await scene.PassAsync(TimeSpan.FromSeconds(1), "the order is given up", () => placing.IsCompleted);
        var order = await placing;
        Assert.True(order.Progress.IsUnknown);
        // It is looked up at once, and found nowhere.
        await Eventually.IsTrueAsync("a look-up", () => lookedUp > 0);
        await scene.Client.Orders.CompletedOrdersAsync();
        // Somebody has answered the gateway's question.
        await peer.SendAsync(ClientScene.Told(order, OrderStates.Submitted));
        await TranscriptTests.Reaches(order, p => p is { IsUnknown: false, IsAcknowledged: true });
        Assert.False(order.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_bracket_goes_in_one_piece_and_its_last_child_lets_it_go()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var placing = scene.Client.Orders.PlaceBracketAsync(
            ClientScene.Apple, ClientScene.Limit(), [ClientScene.Limit(12), ClientScene.Limit(9)]);
        var sent = new List<PlaceOrder>();
        for (var i = 0; i < 3; i++)
            sent.Add(await peer.ExpectAsync<PlaceOrder>());
        Assert.Equal([(1, 0, false), (2, 1, false), (3, 1, true)], sent.Select(m => (m.OrderId, m.Order.ParentId, m.Order.Transmit)));
        Assert.Equal(3, sent.Select(m => m.Order.OrderRef).Distinct().Count());
        Assert.False(placing.IsCompleted);
        foreach (var handle in scene.Client.Orders.Known)
            await peer.SendAsync(ClientScene.Told(handle, OrderStates.PreSubmitted, 4711 + handle.OrderId));
        Assert.Equal([1, 2, 3], (await placing).Select(handle => handle.OrderId));
    }

    [Fact]
    public async Task A_preview_tells_what_an_order_would_do_and_places_none()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var asking = scene.Client.Orders.PreviewAsync(ClientScene.Apple, ClientScene.Limit());
        var sent = await peer.ExpectAsync<PlaceOrder>();
        Assert.True(sent.Order.WhatIf);
        await peer.SendAsync(new OpenOrder
        {
            OrderId = sent.OrderId,
            Order = sent.Order with { ClientId = 7 },
            State = new() { Status = OrderStates.PreSubmitted, Commission = 1.5m },
        });
        Assert.Equal(1.5m, (await asking).Commission);
        Assert.Empty(scene.Client.Orders.Known);

        asking = scene.Client.Orders.PreviewAsync(ClientScene.Apple, ClientScene.Limit());
        sent = await peer.ExpectAsync<PlaceOrder>();
        Assert.Equal(2, sent.OrderId);
        await peer.SendAsync(new GatewayNotice(2, 201, "Rejected", "", 0));
        Assert.Equal(201, (await Assert.ThrowsAsync<TwsException>(() => asking)).Error.Code);
    }

    [Fact]
    public async Task An_order_of_another_client_with_the_same_number_is_another_order()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var placing = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        await peer.ExpectAsync<PlaceOrder>();
        var own = scene.Client.Orders.Known.Single();
        var told = ClientScene.Told(own, OrderStates.Submitted);
        await peer.SendAsync(told);
        await placing;
        var foreign = told.Order with { ClientId = 8, PermId = 1 };
        await peer.SendAsync(told with { Order = foreign, State = new() { Status = OrderStates.Cancelled } });
        await peer.SendAsync(new OrderStatus(1, OrderStates.Cancelled, 0, 1, 0, 1, 0, 0, 8, "", 0));
        var open = scene.Client.Orders.AllOpenOrdersAsync();
        await peer.ExpectAsync<RequestAllOpenOrders>();
        await peer.SendAsync(default(OpenOrdersEnd));
        await open;
        Assert.Equal((null, 4711), (own.Progress.End, own.Progress.PermId));
    }

    [Fact]
    public async Task A_number_that_was_taken_leads_to_a_higher_one()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var asked = new TaskCompletionSource();
        peer.On<RequestIds>(_ =>
        {
            asked.TrySetResult();
            return peer.SendAsync(new NextValidId(500));
        });
        var placing = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        await peer.ExpectAsync<PlaceOrder>();
        await peer.SendAsync(new GatewayNotice(1, 103, "Duplicate order id", "", 0));
        Assert.Equal(103, Assert.IsType<OrderEnd.Rejected>(await (await placing).Ended).Error.Code);
        await asked.Task.WaitAsync(ScriptedGateway.Limit);
        Assert.Equal(500, await scene.Client.Orders.NextIdAsync());
        _ = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        Assert.Equal(500, (await peer.ExpectAsync<PlaceOrder>()).OrderId);
    }

    // An order is sent, and the connection ends before a word of it.
    private static async Task<OrderHandle> BreakAsync(ClientScene scene)
    {
        var peer = await scene.ConnectAsync();
        var placing = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        await peer.ExpectAsync<PlaceOrder>();
        await peer.CloseAsync();
        var order = scene.Client.Orders.Known.Single();
        await TranscriptTests.Reaches(order, p => p.IsUnknown || p.End is not null || p.IsAcknowledged);
        Assert.Same(order, await placing); // there is nothing more to wait for
        return order;
    }
}
