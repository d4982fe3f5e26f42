using Tidegate.Simulator.Gateway;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>The gateway without its broker, down, or not to be reached, and the way of orders through it.</summary>
public sealed class GatewayOutageTests
{
    [Theory]
    [InlineData("false", 1102)]
    [InlineData("true", 1101)]
    public async Task The_broker_is_lost_and_comes_back_with_or_without_subscriptions(string dataLost, int code)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestQuotes { RequestId = 1, Contract = GatewayScene.Apple });
        client.Send(new Tws.Bars.RequestRealTimeBars(2, GatewayScene.Apple, 5, "TRADES", RegularHoursOnly: true, []));
        await client.SettleAsync();

        var fault = scene.Fault(GatewayFaults.BrokerLost, with: ("dataLost", dataLost));
        Assert.Equal(["notice -1 1100"], GatewayScene.Words(await client.SettleAsync()));
        Assert.Empty((await scene.PassAsync(client, TimeSpan.FromMinutes(1))).OfType<TickPrice>());
        Assert.True(scene.Simulation.Faults.Remove(fault.Id));
        Assert.Contains($"notice -1 {code}", GatewayScene.Words(await client.SettleAsync()));

        var told = await scene.PassAsync(client, TimeSpan.FromMinutes(1));
        Assert.Equal(code == 1102, told.OfType<TickPrice>().Any());
        Assert.Equal(code == 1102, told.OfType<Tws.Bars.RealTimeBar>().Any());
    }

    [Fact]
    public async Task Without_the_broker_orders_wait_and_fills_are_told_at_its_return()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Limit(1, "BUY", 10, 100));
        await client.SettleAsync();
        var fault = scene.Fault(GatewayFaults.BrokerLost);
        Assert.Equal(["notice -1 1100"], GatewayScene.Words(await client.SettleAsync()));

        client.Send(GatewayScene.Resting(2));
        client.Send(new CancelOrder(2, new()));
        Assert.NotNull(scene.Gateway.Exchange.FillHalf(new(1, 1)));
        Assert.Empty(GatewayScene.Words(await client.SettleAsync()));
        Assert.Single(scene.Gateway.Exchange.OpenOrders());

        scene.Simulation.Faults.Remove(fault.Id);
        Assert.Equal(
            [
                "notice -1 1102", "execution -1 BOT 5", "open 1 Submitted", "status 1 Submitted 5", "commission 1",
                "open 2 PreSubmitted", "status 2 PreSubmitted 0", "open 2 Submitted", "status 2 Submitted 0", "status 2 Cancelled 0",
                "notice 2 202",
            ],
            GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task What_is_on_its_way_to_the_broker_is_lost_with_a_restart()
    {
        await using var scene = GatewayScene.Start(new GatewayOptions { OrderLatency = TimeSpan.FromMilliseconds(500) });
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Resting(1));
        Assert.Empty(await client.SettleAsync());
        scene.Fault(GatewayFaults.Restart);
        scene.Time.Advance(TimeSpan.FromMilliseconds(100));
        await client.SeeEndAsync();
        scene.Simulation.Faults.Clear();
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
    }

    [Fact]
    public async Task An_order_takes_its_time_to_the_broker()
    {
        await using var scene = GatewayScene.Start(new GatewayOptions { OrderLatency = TimeSpan.FromMilliseconds(250) });
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Resting(1));
        Assert.Empty(await client.SettleAsync());
        scene.Time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Empty(await client.SettleAsync());
        scene.Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal("Submitted", (await client.SeeAsync<OrderStatus>(status => status.Status == OrderStates.Submitted)).Status);
    }

    [Fact]
    public async Task A_restart_can_lose_the_memory_of_what_has_ended()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Market(1, "BUY", 10));
        client.Send(GatewayScene.Resting(2));
        await client.SettleAsync();
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        scene.Fault(GatewayFaults.Restart, with: ("forgets", "true"));
        scene.Time.Advance(TimeSpan.FromMilliseconds(100));
        await client.SeeEndAsync();
        scene.Simulation.Faults.Clear();
        scene.Time.Advance(TimeSpan.FromSeconds(1));

        var again = await scene.ConnectAsync();
        again.Send(new Tws.Executions.RequestExecutions { RequestId = 1 });
        again.Send(new RequestCompletedOrders(ApiOnly: false));
        again.Send(default(RequestOpenOrders));
        var told = await again.SettleAsync();
        Assert.Empty(told.OfType<Tws.Executions.ExecutionDetails>());
        Assert.Empty(told.OfType<CompletedOrder>());
        Assert.Equal(2, Assert.Single(told.OfType<OpenOrder>()).OrderId);
        Assert.Equal(10, scene.Gateway.Exchange.Books(new(GatewayScene.Account)).Positions[265598].Quantity);
    }

    [Fact]
    public async Task A_farm_breaks_and_heals()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();

        var fault = scene.Fault(GatewayFaults.FarmFlap);
        Assert.Equal(["notice -1 2103"], GatewayScene.Words(await client.SettleAsync()));
        scene.Simulation.Faults.Remove(fault.Id);
        Assert.Equal(["notice -1 2104"], GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task A_restart_breaks_connections_refuses_new_ones_and_remembers_orders()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var staged = GatewayScene.Resting(2);
        client.Send(GatewayScene.Resting(1));
        client.Send(staged with { Order = staged.Order with { Transmit = false } });
        var permId = (await client.SeeAsync<OpenOrder>()).Order.PermId;
        await client.SettleAsync();

        var fault = scene.Fault(GatewayFaults.Restart);
        scene.Time.Advance(TimeSpan.FromMilliseconds(200));
        await client.SeeEndAsync();
        Assert.True((await scene.GreetAsync("v176..225")).WasRefused);
        scene.Simulation.Faults.Remove(fault.Id);

        var later = await scene.ConnectAsync();
        later.Send(default(RequestOpenOrders));
        Assert.Equal(["open 1 Submitted", "status 1 Submitted 0", "OpenOrdersEnd"], GatewayScene.Words(await later.SettleAsync()));
        Assert.Equal(permId, later.Seen.OfType<OpenOrder>().Last().Order.PermId);
        Assert.Equal(3, later.Seen.OfType<NextValidId>().Last().OrderId);
    }

    [Fact]
    public async Task Connections_can_be_refused_and_ids_be_in_use()
    {
        await using var scene = GatewayScene.Start();
        scene.Fault(GatewayFaults.Refuse, count: 1);
        scene.Fault(GatewayFaults.IdInUse, count: 1);

        await (await scene.GreetAsync("v176..225")).SeeEndAsync();
        await using var second = await GatewayClient.ConnectAsync(scene.Gateway.Address);
        await second.SeeEndAsync();
        Assert.Equal(326, Assert.Single(second.Seen.OfType<GatewayNotice>()).Code);
        await scene.ConnectAsync();
    }
}
