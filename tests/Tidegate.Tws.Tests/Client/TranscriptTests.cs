using Tidegate.TestKit.Transcripts;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Sessions with a real gateway, driven by the client's public surface.</summary>
public sealed class TranscriptTests
{
    private static readonly Contract Apple = Contract.Stock("AAPL") with { ConId = 265598 };

    [Fact]
    public Task An_order_that_must_fill_at_once_ends_when_it_does_not() => PlayAsync("api_ioc_fok_aapl", async tws =>
    {
        var immediate = await tws.Orders.PlaceAsync(Apple, Limit(309.6m, 1, TimeInForce.ImmediateOrCancel));
        Assert.Equal(new OrderEnd.Cancelled(""), await immediate.Ended);
        Assert.Equal((61, 389210994), (immediate.OrderId, immediate.Progress.PermId));

        foreach (var price in new[] { 309.6m, 12.9m })
        {
            var whole = await tws.Orders.PlaceAsync(Apple, Limit(price, 1, TimeInForce.FillOrKill));
            Assert.Equal(new OrderEnd.Cancelled("Not filled at once."), await whole.Ended);
            Assert.Equal(OrderStates.Inactive, whole.Progress.Status);
        }
    });

    [Fact]
    public Task A_resting_order_is_cancelled_and_the_notice_of_it_is_no_failure() => PlayAsync("api_order_rest_cancel_aapl", async tws =>
    {
        var order = await tws.Orders.PlaceAsync(Apple, Limit(10, 1, TimeInForce.Day));
        await Reaches(order, p => p.Status == OrderStates.Submitted);
        await order.CancelAsync();
        Assert.IsType<OrderEnd.Cancelled>(await order.Ended);
        await Reaches(order, p => p.End == new OrderEnd.Cancelled("Order Canceled - reason:"));
        Assert.Equal(202, order.Progress.LastError!.Value.Code);
    });

    [Fact]
    public Task An_order_that_works_during_a_break_is_found_again_and_can_be_cancelled() => PlayAsync(
        "api_reconnect_active_order_aapl",
        async tws =>
        {
            var order = await tws.Orders.PlaceAsync(Apple, Limit(13.27m, 10, TimeInForce.GoodTillCancelled));
            var steps = tws.EventsAsync().GetAsyncEnumerator();
            while (await steps.MoveNextAsync() && steps.Current is not ConnectionEvent.Recovered)
            {
                if (steps.Current is ConnectionEvent.Lost)
                    Assert.Null(order.Progress.End);
            }

            Assert.Equal((false, OrderStates.Submitted), (order.Progress.IsUnknown, order.Progress.Status));
            await order.CancelAsync();
            Assert.IsType<OrderEnd.Cancelled>(await order.Ended);
        });

    [Fact]
    public Task A_stop_is_placed_moved_and_cancelled_between_two_fills() => PlayAsync("api_stop_loss_management_aapl", async tws =>
    {
        var buy = await tws.Orders.PlaceAsync(Apple, Market(OrderAction.Buy));
        await FilledAsync(buy, 263.5m, 1);

        var stop = await tws.Orders.PlaceAsync(Apple, Stop(13.13m));
        await Reaches(stop, p => p is { WhyHeld: "trigger", Order.AuxPrice: 13.13m });
        await stop.ModifyAsync(Stop(14.13m));
        await Reaches(stop, p => p is { Order.AuxPrice: 14.13m, PendingChange: null });
        await stop.CancelAsync();
        Assert.IsType<OrderEnd.Cancelled>(await stop.Ended);

        var sell = await tws.Orders.PlaceAsync(Apple, Market(OrderAction.Sell));
        await FilledAsync(sell, 263.58m, null);
    });

    [Fact]
    public Task An_order_that_only_waits_in_the_gateway_goes_when_it_is_sent_again() => PlayAsync(
        "api_transmit_false_then_transmit_aapl",
        async tws =>
        {
            var order = await tws.Orders.PlaceAsync(Apple, Limit(13.26m, 10, TimeInForce.Day) with { Transmit = false });
            Assert.Equal((false, false, ""), (order.Progress.IsAcknowledged, order.Progress.IsUnknown, order.Progress.Status));
            await order.ModifyAsync(Limit(13.26m, 10, TimeInForce.Day));
            await Reaches(order, p => p.Status == OrderStates.Submitted);
            await order.CancelAsync();
            await Reaches(order, p => p.End == new OrderEnd.Cancelled("Order Canceled - reason:"));
        });

    [Fact]
    public Task Orders_of_the_day_are_told_with_their_reason() => PlayAsync("completed_orders_cancelled_system_live", async tws =>
    {
        var order = Assert.Single(await tws.Orders.CompletedOrdersAsync(apiOnly: true));
        Assert.Equal((265598, "AAPL"), (order.Contract.ConId, order.Contract.Symbol));
        var terms = order.Order;
        Assert.Equal((OrderAction.Sell, 1m, 500m, 1002L), (terms.Action, terms.TotalQuantity, terms.LimitPrice, terms.PermId));
        Assert.Equal((OrderStates.Cancelled, "Cancelled by System:\n"), (order.State.Status, order.State.CompletedStatus));
        Assert.Equal("20260411 22:18:53 US/Eastern", order.State.CompletedTime);
    });

    [Fact]
    public Task Account_values_are_told_once_and_the_request_is_taken_back() => PlayAsync("grounded_account_summary", async tws =>
    {
        var values = await tws.Accounts.SummaryAsync("NetLiquidation,TotalCashValue,BuyingPower,ExcessLiquidity");
        Assert.Equal(
            [("BuyingPower", "300000.00"), ("ExcessLiquidity", "50000.00"), ("NetLiquidation", "68000.00"), ("TotalCashValue", "12000.00")],
            values.Select(value => (value.Tag, value.Value)));
        Assert.All(values, value => Assert.Equal(("DU9000001", "EUR"), (value.Account, value.Currency)));
    });

    [Fact]
    public Task A_client_is_ready_with_its_accounts_and_hears_of_the_farms() => PlayAsync("grounded_bootstrap", async tws =>
    {
        Assert.Equal((200, ConnectionState.Ready), (tws.ServerVersion, tws.State));
        Assert.Equal<string>(["DU9000001"], tws.ManagedAccounts);
        var events = await tws.EventsAsync().Take(5).ToListAsync();
        Assert.Equal("20260405 23:49:26 Central European Standard Time", Assert.IsType<ConnectionEvent.Ready>(
            events.Single(one => one is ConnectionEvent.Ready)).GatewayTime);
        Assert.Equal([2104, 2106, 2158], events.OfType<ConnectionEvent.Farm>().Select(farm => farm.Code));
    });

    [Fact]
    public Task An_instrument_is_found() => PlayAsync("grounded_contract_details_aapl", async tws =>
    {
        var found = Assert.Single(await tws.Contracts.FindAsync(Contract.Stock("AAPL")));
        Assert.Equal((265598, "NASDAQ", "NMS"), (found.Contract.ConId, found.Contract.PrimaryExchange, found.Contract.TradingClass));
        Assert.Equal(("APPLE INC", 0.01m, "US/Eastern"), (found.Details.LongName, found.Details.MinTick, found.Details.TimeZoneId));
    });

    [Fact]
    public Task Bars_of_the_past_are_told_in_order() => PlayAsync("grounded_historical_bars", async tws =>
    {
        var bars = await tws.Bars.HistoryAsync(new()
        {
            Contract = Contract.Stock("AAPL"),
            Duration = "1 D",
            BarSize = "1 hour",
            WhatToShow = "TRADES",
            RegularHoursOnly = true,
        });
        Assert.Equal(7, bars.Length);
        Assert.Equal(new("20260402 09:30:00 US/Eastern", 254.20m, 254.80m, 250.65m, 252.53m, 2829736, 252.266m, 13633), bars[0]);
        Assert.Equal(("20260402 15:00:00 US/Eastern", 255.89m), (bars[^1].Date, bars[^1].Close));
    });

    [Fact]
    public Task Positions_are_told_once_and_the_request_is_taken_back() => PlayAsync("grounded_positions", async tws =>
    {
        var positions = await tws.Accounts.PositionsAsync();
        Assert.Equal(
            [("AMZN", 15m, 200.25m), ("AAPL", 10m, 256.10m), ("YW", 1m, 6384.43m), ("QQQ", -3m, 2100.6321m)],
            positions.Select(one => (one.Contract.Symbol, one.Position, one.AverageCost)));
        Assert.Equal((500m, "P", 100m), (positions[3].Contract.Strike, positions[3].Contract.Right, positions[3].Contract.Multiplier));
        Assert.Equal(("20261214", 1000m), (positions[2].Contract.LastTradeDateOrContractMonth, positions[2].Contract.Multiplier));
    });

    [Fact]
    public Task A_market_order_fills_and_its_commission_follows() => PlayAsync(
        "place_order_fill_native_execution_time",
        async tws =>
        {
            var order = await tws.Orders.PlaceAsync(Apple, Market(OrderAction.Buy));
            await FilledAsync(order, 257.95m, 1);
            var fill = Assert.Single(order.Progress.Fills.Values);
            Assert.Equal(("20260413 15:27:04 US/Eastern", "USD"), (fill.Execution.Time, fill.Commission!.Value.Currency));
            Assert.Null(fill.Commission.Value.RealizedProfit);
        },
        clientId: 94);

    [Fact]
    public Task An_order_that_makes_no_sense_is_refused() => PlayAsync("place_order_invalid_type_live_error", async tws =>
    {
        var order = await tws.Orders.PlaceAsync(Apple, Limit(10, 1, TimeInForce.Day) with { OrderType = new("FEELINGS") });
        var refusal = Assert.IsType<OrderEnd.Rejected>(await order.Ended).Error;
        Assert.Equal(321, refusal.Code);
        Assert.EndsWith("Invalid order type was entered", refusal.Text, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_next_order_number_can_be_asked_for() => PlayAsync(
        "req_ids", async tws => Assert.Equal(2, await tws.Orders.NextIdAsync()));

    [Fact]
    public void Every_live_session_is_played() =>
        // By the tests above; a session that is added needs its own.
        Assert.Equal(14, TwsRecordings.Live().Count);

    internal static async Task Reaches(OrderHandle order, Func<OrderProgress, bool> condition)
    {
        if (condition(order.Progress))
            return;
        using var limit = new CancellationTokenSource(ScriptedGateway.Limit);
        try
        {
            await order.ChangesAsync(limit.Token).FirstAsync(condition, limit.Token);
        }
        catch (OperationCanceledException cause)
        {
            throw new TimeoutException($"Stands at {order.Progress}.", cause);
        }
    }

    private static async Task FilledAsync(OrderHandle order, decimal price, decimal? commission)
    {
        Assert.IsType<OrderEnd.Filled>(await order.Ended);
        Assert.Equal((1m, 0m, price), (order.Progress.Executed, order.Progress.Remaining, order.Progress.AveragePrice));
        // The session of one of them ends before its commission.
        await Reaches(order, p => commission is null || p.Fills.Values.SingleOrDefault()?.Commission?.Commission == commission);
    }

    private static Order Market(OrderAction action) => Terms(action, OrderType.Market);

    private static Order Stop(decimal price) => Terms(OrderAction.Sell, OrderType.Stop) with { AuxPrice = price };

    private static Order Limit(decimal price, decimal quantity, TimeInForce timeInForce) =>
        Terms(OrderAction.Buy, OrderType.Limit) with { LimitPrice = price, TotalQuantity = quantity, TimeInForce = timeInForce };

    private static Order Terms(OrderAction action, OrderType type) => new()
    {
        Action = action,
        OrderType = type,
        TotalQuantity = 1,
        TimeInForce = TimeInForce.Day,
        Account = "DU9000001",
    };

    private static Task PlayAsync(string name, Func<TwsClient, Task> drive, int clientId = 1) =>
        TranscriptRun.PlayAsync(TwsRecordings.Live(name), drive, clientId);
}
