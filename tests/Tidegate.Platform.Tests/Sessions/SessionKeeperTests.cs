using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>Sessions with a simulated gateway, as their keeper tells of them.</summary>
public sealed class SessionKeeperTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task A_connection_comes_up_and_its_account_is_told_as_the_broker_has_it()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        Assert.False((await scene.DetailAsync(link)).View.IsKept);
        await scene.StartAsync();
        var up = await scene.UntilAsync(link, SessionState.Up);
        Assert.True(up.View.IsKept);
        Assert.Equal(225, up.ServerVersion);
        Assert.Contains(SessionScene.Account, up.View.Gateway.Accounts);
        Assert.Empty(up.Gaps);

        scene.Trade(OrderSide.Buy, 100);
        await scene.UntilAsync(
            "the position is told with its worth",
            async () => (await scene.LiveAsync()) is [{ Values.Positions: [{ Quantity: 100, Value: > 0 }] }]);
        await scene.UntilAsync(
            "its execution is taken with its cost", async () => await scene.TradesAsync() is [{ Commission: < 0, Live: true }]);
        var told = Assert.Single(await scene.LiveAsync());
        var execution = Assert.Single(await scene.TradesAsync());
        Assert.Equal((TradingMode.Paper, SessionState.Up), (told.Mode, told.State));
        Assert.Equal((SessionScene.Account, "USD"), (told.Values.Account.Value, told.Values.BaseCurrency));
        Assert.Equal((InstrumentId.FromConid(SessionScene.Apple), "AAPL"), (execution.Instrument, execution.Symbol));
        Assert.Equal(100, execution.Quantity);
        await scene.UntilAsync(
            "cash is that of the books", async () => (await scene.LiveAsync())[0].Values.Cash is [{ Currency: "USD" } cash]
                && cash.Balance == decimal.Round(1_000_000 - (100 * execution.Price!.Value) + execution.Commission!.Value, 2));
        Assert.InRange(told.Values.BuyingPower ?? 0, 1, 10_000_000);
        Assert.NotNull(told.Values.DailyProfit);
    }

    [Fact]
    public async Task The_watch_list_is_quoted_and_so_is_what_is_watched_anew()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.WatchAsync(SessionScene.Apple, AssetClass.Stock, "NASDAQ");
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        await scene.UntilAsync("a stock is quoted", async () => await scene.QuotesAsync() is [{ Quote.Bid: > 0 }]);

        await scene.WatchAsync(12087792, AssetClass.Forex, "IDEALPRO");
        await scene.UntilAsync(
            "a pair is quoted too", async () => await scene.QuotesAsync() is [{ Quote.Bid: > 0 }, { Quote.Bid: > 0 }]);
    }

    [Fact]
    public async Task The_broker_is_lost_and_comes_back_and_the_gap_is_listed()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        var fault = scene.Fault(GatewayFaults.BrokerLost);
        var lost = await scene.UntilAsync(link, SessionState.BrokerLost);
        Assert.Null(Assert.Single(lost.Gaps).Until);
        scene.Simulation.Faults.Remove(fault.Id);
        var back = await scene.UntilAsync(link, SessionState.Up);
        var gap = Assert.Single(back.Gaps);
        Assert.Equal((SessionGapCause.Broker, lost.View.Since, back.View.Since), (gap.Cause, gap.From, gap.Until));
        Assert.Contains(back.Days[0].Errors, error => error is { Code: 1100, Count: 1 });
    }

    [Fact]
    public async Task A_gateway_that_restarts_is_back_and_what_executed_meanwhile_is_taken()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        var fault = scene.Fault(GatewayFaults.Restart);
        await scene.UntilAsync(link, SessionState.Waiting);
        scene.Trade(OrderSide.Buy, 10);
        await scene.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(await scene.TradesAsync());
        scene.Simulation.Faults.Remove(fault.Id);
        var up = await scene.UntilAsync(link, SessionState.Up);
        Assert.Equal(SessionGapCause.Gateway, Assert.Single(up.Gaps).Cause);
        await scene.UntilAsync("the execution is taken", async () => (await scene.TradesAsync()).Count == 1);
    }

    [Fact]
    public async Task A_gateway_that_stays_down_waits_for_a_login_and_people_are_told_once()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        var fault = scene.Fault(GatewayFaults.Restart);
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Waiting);
        await scene.TellAsync();
        Assert.Empty(await scene.NoticesAsync());
        await scene.PassAsync(TimeSpan.FromMinutes(16), TimeSpan.FromSeconds(5));
        await scene.UntilAsync(link, SessionState.LoginNeeded);
        await scene.TellAsync();
        await scene.TellAsync();
        Assert.Null(Assert.Single(await scene.NoticesAsync()).Ended);
        scene.Simulation.Faults.Remove(fault.Id);
        await scene.UntilAsync(link, SessionState.Up);
        await scene.TellAsync();
        Assert.NotNull(Assert.Single(await scene.NoticesAsync()).Ended);
    }

    [Fact]
    public async Task A_client_id_that_another_program_has_is_said_and_waited_for()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        var fault = scene.Fault(GatewayFaults.IdInUse);
        await scene.StartAsync();
        var taken = await scene.UntilAsync(link, SessionState.ClientIdTaken);
        Assert.NotNull(taken.View.NextTry);
        scene.Simulation.Faults.Remove(fault.Id);
        await scene.UntilAsync(link, SessionState.Up);
    }

    [Fact]
    public async Task Another_login_of_the_same_user_is_said_until_it_is_gone()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        var fault = scene.Fault(GatewayFaults.CompetingSession);
        await scene.RefreshAsync();
        var competing = await scene.UntilAsync(link, SessionState.Competing);
        Assert.Contains("logged in elsewhere", competing.View.ToDo, StringComparison.Ordinal);
        scene.Simulation.Faults.Remove(fault.Id);
        await scene.RefreshAsync();
        await scene.UntilAsync(link, SessionState.Up);
    }

    [Fact]
    public async Task A_login_that_is_not_what_was_declared_is_closed_and_nothing_of_it_is_shown()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        await scene.UntilAsync("the account is told", async () => (await scene.LiveAsync()).Count == 1);

        await scene.LinkAsync("U1000003", TradingMode.Live, id: link);
        var wrong = await scene.UntilAsync(link, SessionState.WrongMode);
        Assert.Contains("which is paper, but live was declared", wrong.View.ToDo, StringComparison.Ordinal);
        Assert.Empty(await scene.LiveAsync());
        await scene.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(wrong.View.Since, (await scene.DetailAsync(link)).View.Since);

        await scene.LinkAsync(id: link);
        await scene.UntilAsync(link, SessionState.Up);
        await scene.UntilAsync("the account is told again", async () => (await scene.LiveAsync()).Count == 1);
    }

    [Fact]
    public async Task A_session_is_paused_goes_on_and_is_removed()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        await scene.PauseAsync(link, true);
        await scene.UntilAsync(
            "the pause is a gap", async () => (await scene.DetailAsync(link)).Gaps is [{ Cause: SessionGapCause.Pause }]);
        await scene.PauseAsync(link, false);
        await scene.UntilAsync(link, SessionState.Up);
        await scene.Bench.AskAsync<RemoveConnection, ConnectionOutcome>(remove => remove.RunAsync(link, CancellationToken.None));
        // The client id is free for another connection once the session is closed.
        var next = await scene.LinkAsync();
        await scene.UntilAsync(next, SessionState.Up);
        Assert.Empty((await scene.DetailAsync(next)).Gaps);
    }

    [Fact]
    public async Task The_time_in_which_the_product_was_away_is_listed()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        await scene.EndAsync();
        scene.Trade(OrderSide.Buy, 10);
        await scene.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        Assert.False((await scene.DetailAsync(link)).View.IsKept);
        await scene.StartAsync();
        var up = await scene.UntilAsync(link, SessionState.Up);
        var gap = Assert.Single(up.Gaps);
        Assert.Equal(SessionGapCause.Product, gap.Cause);
        Assert.InRange(gap.Until!.Value - gap.From, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        await scene.UntilAsync("what executed meanwhile is taken", async () => (await scene.TradesAsync()).Count == 1);
    }

    [Fact]
    public async Task Of_two_processes_one_keeps_a_session_and_the_other_takes_over()
    {
        await using var scene = await SessionScene.MakeAsync(database);
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);
        await using var other = scene.MakePlatform();
        var second = SessionScene.KeeperOf(other);
        await second.StartAsync(CancellationToken.None);
        await scene.PassAsync(TimeSpan.FromSeconds(30));
        var one = await scene.DetailAsync(link);
        Assert.Equal(SessionState.Up, one.View.State);
        Assert.DoesNotContain(one.Events, told => told.Code == SessionCodes.ClientIdTaken);
        await scene.StopAsync();
        await scene.UntilAsync(
            "the other one keeps it",
            async () => await scene.DetailAsync(link) is { View: { State: SessionState.Up, IsKept: true }, Gaps: [{ Until: not null }] });
        await second.StopAsync(CancellationToken.None);
    }
}
