using System.Globalization;
using System.Xml.Linq;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Tests.FlexService;
using Tidegate.Simulator.Tests.Gateway;
using Tidegate.Tws.Executions;

namespace Tidegate.Simulator.Tests.Doors;

/// <summary>The doors of one simulated broker show one exchange: what is traded at the gateway stands in the next Flex statement.</summary>
public sealed class OneExchangeTests
{
    private const string Activity = "700301", Confirmations = "700302";

    private static readonly FlexServiceOptions Options = FlexScene.Options with { ExchangeQueries = SavedQuery.ExchangePresets };

    [Fact]
    public async Task A_fill_at_the_gateway_is_confirmed_minutes_later_and_stated_the_next_morning()
    {
        await using var gateway = GatewayScene.Start();
        await using var flex = await FlexScene.StartAsync(Options, gateway.Time, gateway.Simulation);
        var client = await gateway.ConnectAsync();
        client.Send(GatewayScene.Market(1, "BUY", 100));
        var execution = (await client.SeeAsync<ExecutionDetails>()).Execution;
        var commission = (await client.SeeAsync<CommissionReport>()).Commission;

        Assert.Empty((await flex.StatementAsync(Confirmations)).Descendants("TradeConfirm"));
        gateway.Time.Advance(TimeSpan.FromMinutes(8));
        var confirmed = (await flex.StatementAsync(Confirmations)).Descendants("TradeConfirm").Single(IsExecution);
        Assert.Equal(execution.ExecutionId, (string?)confirmed.Attribute("execID"));
        Assert.Empty((await flex.StatementAsync(Activity)).Descendants("Trade"));

        gateway.Time.Advance(TimeSpan.FromDays(1));
        var statement = (await flex.StatementAsync(Activity)).Descendants("FlexStatement")
            .Single(one => (string?)one.Attribute("accountId") == GatewayScene.Account);
        var trade = statement.Descendants("Trade").Single(IsExecution);
        Assert.Equal(execution.ExecutionId, (string?)trade.Attribute("ibExecID"));
        Assert.Equal(execution.Shares, Number(trade, "quantity"));
        Assert.Equal(execution.Price, Number(trade, "tradePrice"));
        Assert.Equal(-commission, Number(trade, "ibCommission"));
        var deposit = statement.Descendants("CashTransaction").Single();
        Assert.Equal(1_000_000, Number(deposit, "amount"));
        Assert.Equal(
            gateway.Gateway.Exchange.BookDays(new(GatewayScene.Account))[^1].After.NetWorth.Total,
            Number(statement.Descendants("EquitySummaryByReportDateInBase").Last(), "total"), 2);
    }

    [Fact]
    public async Task Starting_over_takes_the_trades_out_of_the_statements_and_new_ones_come_in()
    {
        await using var gateway = GatewayScene.Start();
        await using var flex = await FlexScene.StartAsync(Options, gateway.Time, gateway.Simulation);
        var client = await gateway.ConnectAsync();
        client.Send(GatewayScene.Market(1, "BUY", 100));
        await client.SeeAsync<ExecutionDetails>();
        Assert.Null(gateway.Simulation.Reset(seed: 2));
        await client.SeeEndAsync();
        var later = await gateway.ConnectAsync();
        later.Send(GatewayScene.Market(1, "BUY", 7));
        await later.SeeAsync<ExecutionDetails>();
        gateway.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(7, Number((await flex.StatementAsync(Activity)).Descendants("Trade").Single(IsExecution), "quantity"));
    }

    private static bool IsExecution(XElement row) => (string?)row.Attribute("levelOfDetail") == "EXECUTION";

    private static decimal Number(XElement row, string name) =>
        decimal.Parse(row.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
