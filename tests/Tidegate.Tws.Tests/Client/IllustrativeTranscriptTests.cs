using Tidegate.TestKit;
using Tidegate.TestKit.Transcripts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Tws.Tests.Client;

/// <summary>
/// Sessions written by hand, one for each family of messages. They are samples: where there are none, a test passes with a loud word.
/// </summary>
public sealed class IllustrativeTranscriptTests
{
    private static readonly Contract Apple = Contract.Stock("AAPL");

    [Fact]
    public Task An_account_is_watched_with_all_it_holds() => PlayAsync("account_updates", async tws =>
    {
        var steps = await tws.Accounts.WatchPortfolioAsync("DU12345").Take(4).Select(step => step.Value).ToListAsync();
        Assert.Equal(new AccountChange.Valued(new("NetLiquidation", "100000.00", "USD", "DU12345")), steps[0]);
        var held = Assert.IsType<AccountChange.Held>(steps[1]).Position;
        Assert.Equal(("AAPL", 10m, 1895m, 45m), (held.Contract.Symbol, held.Position, held.MarketValue, held.UnrealizedProfit));
        Assert.Equal([new AccountChange.Updated("12:00:00"), new AccountChange.Complete("DU12345")], steps[2..]);
    });

    [Fact]
    public Task Values_of_one_account_are_watched() => PlayAsync("account_updates_multi", async tws =>
    {
        var values = await tws.Accounts.WatchAsync("DU12345").Take(2).Select(step => step.Value).ToListAsync();
        Assert.Equal([("NetLiquidation", "100000.00"), ("BuyingPower", "200000.00")], values.Select(value => (value.Key, value.Value)));
    });

    [Fact]
    public Task Notices_of_farms_disturb_no_request() => PlayAsync("error_farm_status_codes", async tws =>
    {
        Assert.Equal("APPLE INC", Assert.Single(await tws.Contracts.FindAsync(Apple)).Details.LongName);
        Assert.Equal(ConnectionState.Ready, tws.State);
    });

    [Fact]
    public Task Executions_find_their_commission_whichever_comes_first() => PlayAsync("executions_correlated", async tws =>
    {
        var apple = tws.Orders.ExecutionsAsync(new() { Account = "DU12345", Symbol = "AAPL" });
        var microsoft = tws.Orders.ExecutionsAsync(new() { Account = "DU12345", Symbol = "MSFT" });
        var fill = Assert.Single(await apple);
        Assert.Equal((10m, 189.11m, 1.25m), (fill.Execution.Shares, fill.Execution.Price, fill.Commission!.Value.Commission));
        fill = Assert.Single(await microsoft);
        Assert.Equal((5m, 0.75m, 10m), (fill.Execution.Shares, fill.Commission!.Value.Commission, fill.Commission.Value.RealizedProfit));
    });

    [Fact]
    public Task The_beginning_of_the_past_is_told() => PlayAsync(
        "head_timestamp",
        async tws => Assert.Equal(
            new DateTimeOffset(1980, 12, 12, 14, 30, 0, TimeSpan.Zero), await tws.Bars.HeadTimestampAsync(Apple)));

    [Fact]
    public Task Bars_go_on_after_the_past_is_told() => PlayAsync("historical_bars_stream", async tws =>
    {
        var request = new RequestHistoricalBars { Contract = Apple, BarSize = "5 secs", Duration = "300 S", WhatToShow = "TRADES" };
        var bars = await tws.Bars.WatchHistoryAsync(request).Take(2).Select(step => step.Value).ToListAsync();
        Assert.Equal([("20260405  11:59:55", 1000m), ("20260405  12:00:00", 500m)], bars.Select(bar => (bar.Date, bar.Volume)));
        Assert.Equal((189.05m, 189.20m, 189.00m, 189.15m), (bars[1].Open, bars[1].High, bars[1].Low, bars[1].Close));
    });

    [Fact]
    public Task A_rule_of_price_steps_is_told() => PlayAsync("market_rule", async tws =>
        Assert.Equal<PriceIncrement>([new(0, 0.01m), new(1, 0.05m)], await tws.Contracts.MarketRuleAsync(26)));

    [Fact]
    public Task Symbols_are_searched() => PlayAsync("matching_symbols", async tws =>
    {
        var sample = Assert.Single(await tws.Contracts.SearchAsync("AAPL"));
        Assert.Equal((265598, "APPLE INC"), (sample.Contract.ConId, sample.Contract.Description));
        Assert.Equal<string>(["OPT", "WAR"], sample.DerivativeSecurityTypes);
    });

    [Fact]
    public Task Open_orders_of_all_clients_are_told() => PlayAsync("open_orders", async tws =>
    {
        var order = Assert.Single(await tws.Orders.AllOpenOrdersAsync());
        Assert.Equal((2001, 10m, "Submitted"), (order.OrderId, order.Order.TotalQuantity, order.State.Status));
        Assert.Empty(tws.Orders.Known); // another client's
    });

    [Fact]
    public Task Profit_of_an_account_is_watched() => PlayAsync("pnl", async tws =>
    {
        var profit = (await tws.Accounts.WatchProfitAsync("DU12345").FirstAsync()).Value;
        Assert.Equal((150.25m, 45m, 105.25m), (profit.Daily, profit.Unrealized, profit.Realized));
    });

    [Fact]
    public Task Profit_of_a_position_is_watched() => PlayAsync("pnl_single", async tws =>
    {
        var profit = (await tws.Accounts.WatchProfitAsync("DU12345", 265598).FirstAsync()).Value;
        Assert.Equal((10m, 50m, 1895m), (profit.Position, profit.Daily, profit.Value));
    });

    [Fact]
    public Task Positions_of_one_account_are_watched() => PlayAsync("positions_multi", async tws =>
    {
        var position = (await tws.Accounts.WatchPositionsAsync("DU12345").FirstAsync()).Value;
        Assert.Equal(("AAPL", 10m, 189.12m), (position.Contract.Symbol, position.Position, position.AverageCost));
    });

    [Fact]
    public Task A_warning_that_quotes_are_delayed_ends_nothing() => PlayAsync("quote_delayed_data", async tws =>
    {
        var ticks = await tws.Quotes.SnapshotAsync(Apple);
        Assert.Equal([(3, null), (null, 188.50m), (null, 188.60m)], ticks.Select(tick => (tick.QuoteType, tick.Price)));
    });

    [Fact]
    public Task A_snapshot_ends_by_itself_and_is_not_cancelled() => PlayAsync("quote_snapshot", async tws =>
    {
        var ticks = await tws.Quotes.SnapshotAsync(Apple);
        Assert.Equal(
            [(-1, null, null), (1, 189.10m, null), (0, null, 400m), (2, 189.15m, null)],
            ticks.Select(tick => (tick.Type, tick.Price, tick.Size)));
    });

    [Fact]
    public Task Quotes_have_a_gap_and_go_on_when_the_broker_lost_them() => PlayAsync("quote_stream_gap_1101", async tws =>
    {
        var updates = await tws.Quotes.WatchAsync(Apple).Take(3).ToListAsync();
        Assert.Equal([(false, 189.10m), (true, null), (false, 189.15m)], updates.Select(update => (update.IsGap, update.Value.Price)));
        var events = await tws.EventsAsync().Take(5).ToListAsync();
        Assert.IsType<ConnectionEvent.BrokerLost>(events[2]);
        Assert.Equal(new ConnectionEvent.BrokerRestored(true), events[3]);
        Assert.IsType<ConnectionEvent.Recovered>(events[4]);
        Assert.Equal(ConnectionState.Ready, tws.State);
    });

    [Fact]
    public Task Ticks_of_all_kinds_come_in_one_stream() => PlayAsync("quote_with_generic_ticks", async tws =>
    {
        var ticks = await tws.Quotes.SnapshotAsync(Apple);
        Assert.Equal([-1, 1, 0, 2, 49, 45], ticks.Select(tick => tick.Type));
        Assert.Equal((0.0, "1712300400"), (ticks[4].Value, ticks[5].Text));
    });

    [Fact]
    public Task Quotes_have_no_gap_when_the_broker_kept_them() => PlayAsync("reconnect_1102_resume", async tws =>
    {
        var updates = await tws.Quotes.WatchAsync(Apple).Take(2).ToListAsync();
        Assert.Equal([(4, 250m), (4, 251m)], updates.Select(update => (update.Value.Type, update.Value.Price!.Value)));
    });

    [Fact]
    public Task The_series_of_options_are_told() => PlayAsync("sec_def_opt_params", async tws =>
    {
        var chains = await tws.Contracts.OptionChainsAsync(Apple with { ConId = 265598 });
        Assert.Equal(["SMART", "CBOE"], chains.Select(chain => chain.Exchange));
        Assert.Equal<decimal>([150m, 160, 170], chains[0].Strikes);
        Assert.Equal<string>(["20260417"], chains[1].Expirations);
    });

    [Fact]
    public Task Single_trades_are_watched() => PlayAsync("tick_by_tick", async tws =>
    {
        var tick = (await tws.Quotes.WatchTicksAsync(Apple, "Last").FirstAsync()).Value;
        Assert.Equal((1, 189.50m, 100m, "NASDAQ"), (tick.Type, tick.Last.Price, tick.Last.Size, tick.Last.Exchange));
    });

    private static async Task PlayAsync(string name, Func<TwsClient, Task> drive)
    {
        if (Samples.Find($"tws/illustrative-transcripts/{name}.txt") is { } file)
            await TranscriptRun.PlayAsync(Transcript.Read(file), drive);
    }
}
