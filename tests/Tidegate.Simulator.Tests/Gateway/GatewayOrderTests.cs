using Tidegate.Tws.Accounts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>Orders over the socket: what is told, in which order, with which codes (tws-api: order states).</summary>
public sealed class GatewayOrderTests
{
    public static TheoryData<int> Versions => [176, 193, 200, 203, 213, 225];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_same_day_is_told_alike_at_each_server_version(int version)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version);
        var told = new List<string>();

        client.Send(GatewayScene.Resting(1));
        told.AddRange(GatewayScene.Words(await client.SettleAsync()));
        client.Send(GatewayScene.Limit(1, "BUY", 20, 101));
        told.AddRange(GatewayScene.Words(await client.SettleAsync()));
        client.Send(new CancelOrder(1, default));
        told.AddRange(GatewayScene.Words(await client.SettleAsync()));
        client.Send(GatewayScene.Market(2, "BUY", 10));
        told.AddRange(GatewayScene.Words(await client.SettleAsync()));
        client.Send(default(RequestOpenOrders));
        client.Send(new RequestExecutions { RequestId = 5 });
        client.Send(new RequestCompletedOrders(ApiOnly: false));
        client.Send(default(RequestPositions));
        told.AddRange(GatewayScene.Words(await client.SettleAsync()));

        Assert.Equal(
            [
                "open 1 PreSubmitted", "status 1 PreSubmitted 0", "open 1 Submitted", "status 1 Submitted 0",
                "open 1 Submitted", "status 1 Submitted 0",
                "status 1 Cancelled 0", "notice 1 202",
                "open 2 PreSubmitted", "status 2 PreSubmitted 0", "execution -1 BOT 10", "open 2 Filled", "status 2 Filled 10",
                "commission 1",
                "OpenOrdersEnd", "execution 5 BOT 10", "commission 1", "ExecutionDetailsEnd", "completed Cancelled", "completed Filled",
                "CompletedOrdersEnd", "AccountPosition", "PositionEnd",
            ],
            told);
        Assert.Empty(client.Strange);
    }

    [Theory]
    [InlineData(176)]
    [InlineData(225)]
    public async Task An_open_order_repeats_what_its_client_wrote(int version)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version, clientId: 4);
        var order = GatewayScene.Resting(9) with
        {
            Order = GatewayScene.Resting(9).Order with
            {
                OrderRef = "mine",
                AlgoStrategy = "Adaptive",
                AlgoParams = [new("adaptivePriority", "Patient")],
                Rule80A = "I",
            },
        };

        client.Send(order);
        var open = await client.SeeAsync<OpenOrder>();
        var status = await client.SeeAsync<OrderStatus>();

        Assert.Equal((9, 4, "mine"), (open.OrderId, open.Order.ClientId, open.Order.OrderRef));
        Assert.Equal(("Adaptive", "I"), (open.Order.AlgoStrategy, open.Order.Rule80A));
        Assert.Equal("Patient", Assert.Single(open.Order.AlgoParams).Value);
        Assert.Equal((265598, "SMART"), (open.Contract.ConId, open.Contract.Exchange));
        Assert.Equal((10m, 100m), (open.Order.TotalQuantity!.Value, open.Order.LimitPrice!.Value));
        Assert.True(open.Order.PermId > 0);
        Assert.Equal(open.Order.PermId, status.PermId);
    }

    [Fact]
    public async Task A_stop_is_told_twice_with_what_holds_it()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var stop = GatewayScene.Market(1, "BUY", 10);

        client.Send(stop with { Order = stop.Order with { OrderType = OrderType.Stop, AuxPrice = 400 } });

        Assert.Equal(
            ["open 1 PreSubmitted", "status 1 PreSubmitted 0 trigger", "open 1 PreSubmitted", "status 1 PreSubmitted 0 trigger"],
            GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task A_fill_or_kill_that_does_not_fill_ends_inactive()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var order = GatewayScene.Resting(1);

        client.Send(order with { Order = order.Order with { TimeInForce = TimeInForce.FillOrKill } });

        Assert.Equal(["open 1 Inactive", "status 1 Inactive 0"], GatewayScene.Words(await client.SettleAsync()).TakeLast(2));
    }

    [Fact]
    public async Task An_immediate_order_that_does_not_fill_is_pending_and_then_cancelled()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var order = GatewayScene.Resting(1);

        client.Send(order with { Order = order.Order with { TimeInForce = TimeInForce.ImmediateOrCancel } });

        Assert.Equal(
            ["open 1 Cancelled", "status 1 PendingCancel 0", "status 1 Cancelled 0"],
            GatewayScene.Words(await client.SettleAsync()).TakeLast(3));
    }

    [Fact]
    public async Task A_staged_order_is_silent_until_it_is_sent_again()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var order = GatewayScene.Resting(1);

        client.Send(order with { Order = order.Order with { Transmit = false } });
        Assert.Empty(await client.SettleAsync());
        client.Send(default(RequestOpenOrders));
        Assert.Equal(["OpenOrdersEnd"], GatewayScene.Words(await client.SettleAsync()));
        client.Send(order);

        Assert.Equal("open 1 PreSubmitted", GatewayScene.Words(await client.SettleAsync()).First());
    }

    [Fact]
    public async Task A_preview_is_one_open_order_with_margins_and_places_nothing()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var order = GatewayScene.Market(1, "BUY", 100);

        client.Send(order with { Order = order.Order with { WhatIf = true } });
        var open = Assert.IsType<OpenOrder>(Assert.Single(await client.SettleAsync()));

        Assert.True(open.Order.WhatIf);
        Assert.Equal("PreSubmitted", open.State.Status);
        Assert.True(open.State.Margin.Change.Initial > 0);
        Assert.Equal(open.State.Margin.After.Initial, open.State.Margin.Before.Initial + open.State.Margin.Change.Initial);
        Assert.Equal((1m, "USD"), (open.State.Commission!.Value, open.State.CommissionCurrency));
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
    }

    public static TheoryData<string, int> Refusals => new()
    {
        { "unknown symbol", 200 },
        { "id below the last", 103 },
        { "order id zero", 10149 },
        { "cancel of nothing", 10147 },
        { "cancel twice", 10148 },
        { "unknown account", 321 },
        { "bad action", 321 },
        { "bad tick", 110 },
        { "condition on nothing", 321 },
        { "unknown parent", 135 },
        { "too large", 201 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_order_is_refused_with_the_brokers_code(string what, int code)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Resting(10));
        await client.SettleAsync();
        var order = GatewayScene.Resting(11);

        switch (what)
        {
            case "unknown symbol":
                client.Send(order with { Contract = order.Contract with { Symbol = "NOSUCH" } });
                break;
            case "id below the last":
                client.Send(order with { OrderId = 9 });
                break;
            case "order id zero":
                client.Send(order with { OrderId = 0 });
                break;
            case "cancel of nothing":
                client.Send(new CancelOrder(99, default));
                break;
            case "cancel twice":
                client.Send(new CancelOrder(10, default));
                await client.SeeAsync<GatewayNotice>(notice => notice.Code == 202);
                client.Send(new CancelOrder(10, default));
                break;
            case "unknown account":
                client.Send(order with { Order = order.Order with { Account = "U1" } });
                break;
            case "bad action":
                client.Send(order with { Order = order.Order with { Action = new("HOLD") } });
                break;
            case "bad tick":
                client.Send(order with { Order = order.Order with { LimitPrice = 100.001m } });
                break;
            case "condition on nothing":
                OrderCondition condition = new() { Type = 1, ConId = 1, Price = 1, Exchange = "SMART" };
                client.Send(order with { Order = order.Order with { Conditions = [condition] } });
                break;
            case "unknown parent":
                client.Send(order with { Order = order.Order with { ParentId = 5 } });
                break;
            default:
                client.Send(order with { Order = order.Order with { TotalQuantity = 1_000_000, LimitPrice = 300 } });
                break;
        }

        Assert.Equal(code, (await client.SeeAsync<GatewayNotice>()).Code);
    }

    [Fact]
    public async Task Only_the_owner_and_the_master_hear_of_an_order()
    {
        await using var scene = GatewayScene.Start(new() { MasterClientId = 99 });
        var owner = await scene.ConnectAsync(clientId: 1);
        var other = await scene.ConnectAsync(clientId: 2);
        var master = await scene.ConnectAsync(clientId: 99);

        owner.Send(GatewayScene.Market(1, "BUY", 5));
        var heard = GatewayScene.Words(await owner.SettleAsync()).ToList();

        Assert.Equal(6, heard.Count);
        Assert.Equal(heard, GatewayScene.Words(await master.SettleAsync()));
        Assert.Empty(await other.SettleAsync());
    }

    [Fact]
    public async Task All_open_orders_show_those_of_others_who_cannot_cancel_them()
    {
        await using var scene = GatewayScene.Start();
        var owner = await scene.ConnectAsync(clientId: 1);
        var other = await scene.ConnectAsync(clientId: 2);
        owner.Send(GatewayScene.Resting(7));
        await owner.SettleAsync();

        other.Send(default(RequestAllOpenOrders));
        other.Send(default(RequestOpenOrders));
        other.Send(new CancelOrder(7, default));

        Assert.Equal(
            ["open 7 Submitted", "status 7 Submitted 0", "OpenOrdersEnd", "OpenOrdersEnd", "notice 7 10147"],
            GatewayScene.Words(await other.SettleAsync()));
    }

    [Fact]
    public async Task A_client_may_cancel_orders_of_others_where_that_is_set()
    {
        await using var scene = GatewayScene.Start(new() { CancelsOrdersOfOthers = true });
        var owner = await scene.ConnectAsync(clientId: 1);
        var other = await scene.ConnectAsync(clientId: 2);
        owner.Send(GatewayScene.Resting(7));
        await owner.SettleAsync();

        other.Send(new CancelOrder(7, default));
        Assert.Empty(await other.SettleAsync());

        Assert.Equal(["status 7 Cancelled 0", "notice 7 202"], GatewayScene.Words(await owner.SettleAsync()));
    }

    [Fact]
    public async Task All_orders_of_all_clients_can_be_cancelled_at_once()
    {
        await using var scene = GatewayScene.Start();
        var one = await scene.ConnectAsync(clientId: 1);
        var two = await scene.ConnectAsync(clientId: 2);
        one.Send(GatewayScene.Resting(1));
        two.Send(GatewayScene.Resting(1));
        await one.SettleAsync();
        await two.SettleAsync();

        two.Send(new CancelAllOrders(default));

        Assert.Equal(["status 1 Cancelled 0", "notice 1 202"], GatewayScene.Words(await two.SettleAsync()));
        Assert.Equal(["status 1 Cancelled 0", "notice 1 202"], GatewayScene.Words(await one.SettleAsync()));
    }

    [Fact]
    public async Task A_bracket_is_released_by_its_last_order_and_its_stop_goes_when_its_target_fills()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var parent = GatewayScene.Limit(1, "BUY", 10, scene.Gateway.Exchange.Quote(265598)!.Bid - 0.1m);
        var target = GatewayScene.Limit(2, "SELL", 10, 100);
        var stop = GatewayScene.Market(3, "SELL", 10);

        client.Send(parent with { Order = parent.Order with { Transmit = false } });
        client.Send(target with { Order = target.Order with { ParentId = 1, Transmit = false } });
        Assert.Empty(await client.SettleAsync());
        client.Send(stop with { Order = stop.Order with { ParentId = 1, OrderType = OrderType.Stop, AuxPrice = 90 } });
        bool isOver() => client.Seen.OfType<OrderStatus>().Any(status => status.Status == OrderStates.Cancelled);
        for (var minute = 0; minute < 120 && !isOver(); minute++)
        {
            scene.Time.Advance(TimeSpan.FromMinutes(1));
            await client.SettleAsync();
        }

        var last = client.Seen.OfType<OrderStatus>().GroupBy(status => status.OrderId)
            .ToDictionary(one => one.Key, one => one.Last().Status);
        Assert.Equal((OrderStates.Filled, OrderStates.Filled, OrderStates.Cancelled), (last[1], last[2], last[3]));
    }

    [Fact]
    public async Task A_client_that_comes_back_finds_its_order_with_the_same_number()
    {
        await using var scene = GatewayScene.Start();
        var before = await scene.ConnectAsync(clientId: 0);
        before.Send(GatewayScene.Resting(3));
        var placed = await before.SeeAsync<OpenOrder>();
        await before.DisposeAsync();
        var last = await scene.ConnectAsync(clientId: 5);
        await last.SettleAsync();
        scene.Gateway.Exchange.OpenOrders();

        var again = await GatewayClient.ConnectAsync(scene.Gateway.Address, clientId: 0);
        var first = await again.SeeAsync<object>(message => message is OpenOrder or GatewayNotice { Code: 326 });
        for (; first is GatewayNotice; first = await again.SeeAsync<object>(message => message is OpenOrder or GatewayNotice { Code: 326 }))
        {
            await again.DisposeAsync();
            again = await GatewayClient.ConnectAsync(scene.Gateway.Address, clientId: 0);
        }

        // Client 0 hears of its orders unasked.
        Assert.Equal(placed.Order.PermId, Assert.IsType<OpenOrder>(first).Order.PermId);
        await again.DisposeAsync();
    }

    [Fact]
    public async Task A_gateway_that_is_read_only_refuses_all_about_orders_and_nothing_else()
    {
        await using var scene = GatewayScene.Start(new() { IsReadOnly = true });
        var client = await scene.ConnectAsync();

        client.Send(GatewayScene.Resting(1));
        client.Send(new CancelOrder(1, default));
        client.Send(default(RequestOpenOrders));
        client.Send(default(RequestPositions));

        Assert.Equal(
            ["notice 1 321", "notice 1 321", "notice -1 321", "PositionEnd"], GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task Positions_and_profit_follow_a_fill()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(default(RequestPositions));
        client.Send(new RequestProfitAndLossSingle(8, GatewayScene.Account, "", 265598));
        Assert.Equal(["PositionEnd", "ProfitAndLossSingle"], GatewayScene.Words(await client.SettleAsync()));

        client.Send(GatewayScene.Market(1, "BUY", 10));
        var position = await client.SeeAsync<AccountPosition>();
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        var profit = await client.SeeAsync<ProfitAndLossSingle>();

        Assert.Equal((GatewayScene.Account, 10m), (position.Account, position.Position));
        Assert.Equal(10, profit.Position);
    }

    [Fact]
    public async Task A_resting_order_fills_when_the_time_brings_its_price()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestQuotes { RequestId = 1, Contract = GatewayScene.Apple });
        var bid = (await client.SeeAsync<TickPrice>(tick => tick.TickType == TickTypes.Bid)).Price;
        client.Send(GatewayScene.Limit(1, "BUY", 10, bid));
        await client.SettleAsync();

        OrderStatus? filled = null;
        for (var minute = 0; minute < 120 && filled is null; minute++)
        {
            scene.Time.Advance(TimeSpan.FromMinutes(1));
            filled = (await client.SettleAsync()).OfType<OrderStatus>().Where(status => status.Status == OrderStates.Filled)
                .Cast<OrderStatus?>().FirstOrDefault();
        }

        Assert.Equal(10, filled?.Filled);
    }

    [Fact]
    public async Task An_order_with_a_condition_is_held_until_it_is_true()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var order = GatewayScene.Market(1, "BUY", 10);
        OrderCondition hour = new() { Type = 3, IsMore = true, Time = "20261118 10:31:00 US/Eastern" };
        client.Send(order with { Order = order.Order with { Conditions = [hour] } });
        var held = await client.SettleAsync();

        Assert.Equal(hour, Assert.Single(held.OfType<OpenOrder>().First().Order.Conditions));
        Assert.All(held.OfType<OrderStatus>(), status => Assert.Equal(("PreSubmitted", ""), (status.Status, status.WhyHeld)));
        Assert.DoesNotContain("execution -1 BOT 10", GatewayScene.Words(await scene.PassAsync(client, TimeSpan.FromSeconds(57))));
        Assert.Contains("execution -1 BOT 10", GatewayScene.Words(await scene.PassAsync(client, TimeSpan.FromSeconds(2))));
    }
}
