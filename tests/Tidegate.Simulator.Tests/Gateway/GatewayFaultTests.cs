using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Accounts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>What goes wrong at the gateway when it is switched on.</summary>
public sealed class GatewayFaultTests
{
    [Fact]
    public async Task A_lost_answer_leaves_the_order_alive()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.LoseAnswer, GatewaySteps.Orders, count: 1);
        var before = client.Seen.Count;

        client.Send(GatewayScene.Resting(1));
        await client.SeeEndAsync();

        Assert.Equal(before, client.Seen.Count);
        Assert.Single(scene.Gateway.Exchange.OpenOrders());
    }

    [Fact]
    public async Task A_disconnect_in_place_of_an_answer_leaves_no_order()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.Disconnect, GatewaySteps.Orders);

        client.Send(GatewayScene.Resting(1));
        await client.SeeEndAsync();

        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
    }

    [Fact]
    public async Task A_request_that_hangs_is_not_answered_and_the_next_one_is()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.Hang, GatewaySteps.Orders, count: 1);

        client.Send(GatewayScene.Resting(1));

        Assert.Empty(await client.SettleAsync());
        Assert.Empty(scene.Gateway.Exchange.OpenOrders());
    }

    [Theory]
    [InlineData(176)]
    [InlineData(225)]
    public async Task Any_code_can_be_the_answer_to_a_request(int version)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version);
        scene.Fault(GatewayFaults.Code, GatewaySteps.Quotes, count: 1, ("code", "10089"), ("text", "Not allowed."));

        client.Send(new RequestQuotes { RequestId = 77, Contract = GatewayScene.Apple });

        var notice = await client.SeeAsync<GatewayNotice>();
        Assert.Equal((77, 10089, "Not allowed."), (notice.RequestId, notice.Code, notice.Text));
    }

    [Theory]
    [InlineData(176)]
    [InlineData(193)]
    [InlineData(225)]
    public async Task A_refused_cancel_names_its_order(int version)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version);
        scene.Fault(GatewayFaults.Code, GatewaySteps.Orders, count: 2, ("code", "161"));

        client.Send(new CancelOrder(55, default));
        client.Send(default(RequestOpenOrders));

        Assert.Equal(["notice 55 161", "notice -1 161"], GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task What_is_delayed_comes_late()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.Delay, count: 1, with: ("seconds", "3"));
        client.Send(default(RequestCurrentTime));
        await WaitsAsync(scene);
        var early = client.Arrived;

        scene.Time.Advance(TimeSpan.FromSeconds(3));
        await client.SeeAsync<CurrentTime>();

        Assert.Equal(early + 1, client.Arrived);
    }

    [Fact]
    public async Task A_competing_session_takes_the_prices()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.CompetingSession, count: 1);

        client.Send(new RequestQuotes { RequestId = 1, Contract = GatewayScene.Apple });

        Assert.Equal(["notice 1 10197"], GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task An_empty_list_of_executions_can_be_without_end()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.NoExecutionsEnd);

        client.Send(new Tws.Executions.RequestExecutions { RequestId = 6 });

        Assert.Empty(await client.SettleAsync());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task Frames_in_pieces_are_the_same_frames(int version)
    {
        await using var scene = GatewayScene.Start();
        scene.Fault(GatewayFaults.SplitFrames, with: ("bytesMax", "3"));
        var client = await scene.ConnectAsync(version);

        client.Send(GatewayScene.Market(1, "BUY", 10));

        Assert.Equal(6, (await client.SettleAsync()).Count);
        Assert.Empty(client.Strange);
    }

    [Fact]
    public async Task A_frame_that_is_cut_off_ends_the_connection()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.CutFrame, count: 1);

        client.Send(default(RequestCurrentTime));
        await client.SeeEndAsync();

        Assert.Empty(client.Seen.OfType<CurrentTime>());
    }

    [Fact]
    public async Task Nothing_comes_from_a_frozen_gateway_until_it_thaws()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var fault = scene.Fault(GatewayFaults.Freeze);

        client.Send(default(RequestCurrentTime));
        await WaitsAsync(scene);
        Assert.True(scene.Simulation.Faults.Remove(fault.Id));
        scene.Time.Advance(TimeSpan.FromMilliseconds(50));

        await client.SeeAsync<CurrentTime>();
    }

    [Fact]
    public async Task Events_can_come_twice_and_a_status_before_its_execution()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        scene.Fault(GatewayFaults.StatusFirst);
        var fault = scene.Fault(GatewayFaults.DuplicateEvents);

        client.Send(GatewayScene.Market(1, "BUY", 10));
        Assert.Equal(
            [
                "open 1 PreSubmitted", "status 1 PreSubmitted 0", "open 1 PreSubmitted", "status 1 PreSubmitted 0",
                "open 1 Filled", "status 1 Filled 10", "execution -1 BOT 10", "commission 1",
                "open 1 Filled", "status 1 Filled 10", "execution -1 BOT 10", "commission 1",
            ],
            GatewayScene.Words(await client.SettleAsync()));
        Assert.True(scene.Simulation.Faults.Remove(fault.Id));
    }

    [Fact]
    public async Task An_execution_that_crossed_a_cancel_is_told_after_it()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(GatewayScene.Limit(1, "BUY", 10, 100));
        client.Send(GatewayScene.Limit(2, "BUY", 1, 100));
        await client.SettleAsync();
        scene.Fault(GatewayFaults.LateFill);

        client.Send(new CancelOrder(1, new()));
        Assert.Equal(
            ["status 1 Cancelled 5", "notice 1 202", "execution -1 BOT 5", "commission 1"], GatewayScene.Words(await client.SettleAsync()));
        // All of it: there is nothing left to cancel.
        client.Send(new CancelOrder(2, new()));
        Assert.Equal(
            ["notice 2 10148", "execution -1 BOT 1", "open 2 Filled", "status 2 Filled 1", "commission 1"],
            GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task In_a_halted_contract_orders_wait_until_trading_goes_on()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var fault = scene.Fault(GatewayFaults.Halt, with: ("conid", "265598"));
        client.Send(new RequestQuotes { RequestId = 1, Contract = GatewayScene.Apple });
        client.Send(GatewayScene.Market(1, "BUY", 10));
        var told = await scene.PassAsync(client, TimeSpan.FromMinutes(1));
        Assert.Contains(told.OfType<TickGeneric>(), tick => tick is { TickType: TickTypes.Halted, Value: 1 });
        Assert.DoesNotContain(told, message => message is Tws.Executions.ExecutionDetails);

        scene.Simulation.Faults.Remove(fault.Id);
        Assert.Contains(await scene.PassAsync(client, TimeSpan.FromSeconds(2)), message => message is Tws.Executions.ExecutionDetails);
    }

    [Fact]
    public async Task A_slow_reader_takes_its_time_for_each_request()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var fault = scene.Fault(GatewayFaults.SlowReader, with: ("perSecond", "0.5"));
        var waiting = scene.Time.Waiting;
        client.Send(default(RequestCurrentTime));
        client.Send(default(RequestCurrentTime));
        await Eventually.IsTrueAsync("the gateway waits before the first", () => scene.Time.Waiting > waiting);
        Assert.DoesNotContain(client.Seen, message => message is CurrentTime);
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        await client.SeeAsync<CurrentTime>();
        await Eventually.IsTrueAsync("and before the second", () => scene.Time.Waiting > waiting);
        scene.Simulation.Faults.Remove(fault.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        await client.SeeAsync<CurrentTime>();
    }

    [Theory]
    [InlineData(1, 354)]
    [InlineData(3, 10167)]
    public async Task Without_a_subscription_prices_come_delayed_or_not_at_all(int type, int code)
    {
        await using var scene = GatewayScene.Start(new() { NotSubscribed = ["STK"] });
        var client = await scene.ConnectAsync();

        client.Send(new RequestQuoteType(type));
        client.Send(new RequestQuotes { RequestId = 4, Contract = GatewayScene.Apple });
        var answers = await client.SettleAsync();

        Assert.Equal(code, Assert.Single(answers.OfType<GatewayNotice>()).Code);
        Assert.Equal(type == 3, answers.OfType<TickPrice>().Any(tick => tick.TickType == TickTypes.DelayedBid));
        Assert.DoesNotContain(answers.OfType<TickPrice>(), tick => tick.TickType == TickTypes.Bid);
    }

    [Fact]
    public async Task A_fault_can_be_narrowed_to_one_client()
    {
        await using var scene = GatewayScene.Start();
        var one = await scene.ConnectAsync(clientId: 1);
        var two = await scene.ConnectAsync(clientId: 2);
        scene.Simulation.Faults.Add(new() { Door = "tws", Kind = GatewayFaults.Hang, Step = GatewaySteps.Accounts, Query = "2" });

        one.Send(default(RequestPositions));
        two.Send(default(RequestPositions));

        Assert.Single((await one.SettleAsync()).OfType<PositionEnd>());
        Assert.Empty(await two.SettleAsync());
    }

    // The sender waits on the machine's clock as soon as it has come to the fault.
    private static async Task WaitsAsync(GatewayScene scene)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var usual = 2;
        while (scene.Time.Waiting <= usual)
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
