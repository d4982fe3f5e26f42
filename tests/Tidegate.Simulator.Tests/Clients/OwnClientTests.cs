using System.Globalization;
using System.Runtime.CompilerServices;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Simulator.Tests.Clients;

/// <summary>
/// The product's own client against the product's own gateway, in every form that the protocol has: the same scenario says the same.
/// </summary>
public sealed partial class OwnClientTests
{
    /// <summary>Wednesday, 18 November 2026, 10:30 in New York.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly Contract Apple = Contract.Stock("AAPL");

    [Fact]
    public async Task The_same_scenario_says_the_same_at_every_server_version()
    {
        var first = await ScenarioAsync(200);
        Assert.Contains(first, line => line.StartsWith("bought: Filled", StringComparison.Ordinal));
        foreach (var version in new[] { 176, 178, 193, 203, 208, 213, 218, 225 })
            Assert.Equal(first, await ScenarioAsync(version));
    }

    private static async Task<List<string>> ScenarioAsync(int version)
    {
        var time = new FakeTime(Morning);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(time));
        await using var tws = new TwsClient(new() { Port = gateway.Address.Port, ClientId = 7, MaxServerVersion = version });
        await tws.ConnectAsync().WaitAsync(Limit);
        Assert.Equal(version, tws.ServerVersion);
        var said = new List<string> { $"accounts: {string.Join(' ', tws.ManagedAccounts)}" };
        await ReferenceAsync(tws, said).WaitAsync(Limit);
        await QuotesAsync(tws, said).WaitAsync(Limit);
        await OrdersAsync(tws, said).WaitAsync(Limit);
        await AccountsAsync(tws, said).WaitAsync(Limit);
        await PastAsync(tws, said).WaitAsync(Limit);
        await BooksAsync(tws, said).WaitAsync(Limit);
        await LoginAsync(tws, said).WaitAsync(Limit);
        await ScannersAsync(tws, said).WaitAsync(Limit);
        await NewsAsync(tws, said).WaitAsync(Limit);
        await GroupsAsync(tws, said).WaitAsync(Limit);
        await OptionsAsync(tws, said).WaitAsync(Limit);
        await CancelAllAsync(tws, said).WaitAsync(Limit);
        await SettingsAsync(tws).WaitAsync(Limit);
        return said;
    }

    private static async Task ReferenceAsync(TwsClient tws, List<string> said)
    {
        said.Add($"time: {await tws.CurrentTimeAsync():u}");
        var apple = (await tws.Contracts.FindAsync(Apple))[0];
        said.Add(Shown($"found: {apple.Contract.ConId} {apple.Contract.PrimaryExchange} {apple.Details.LongName} {apple.Details.MinTick}"));
        var rule = int.Parse(apple.Details.MarketRuleIds.Split(',')[0], CultureInfo.InvariantCulture);
        foreach (var step in await tws.Contracts.MarketRuleAsync(rule))
            said.Add(Shown($"rule: {step.LowEdge} {step.Increment}"));
        var chains = await tws.Contracts.OptionChainsAsync(apple.Contract);
        said.AddRange(chains.Select(chain => Shown(
            $"chain: {chain.TradingClass} {chain.Expirations.Length} {chain.Strikes[0]} {chain.Strikes[^1]} {chain.Strikes.Sum()}")));
        said.AddRange((await tws.Contracts.SearchAsync("AAP")).Select(found => $"search: {found.Contract.Symbol} {found.Contract.ConId}"));
        var unknown = await Assert.ThrowsAsync<TwsException>(() => tws.Contracts.FindAsync(Contract.Stock("NOSUCH")));
        said.Add($"unknown: {unknown.Error.Code}");
        var bars = await tws.Bars.HistoryAsync(new()
        {
            Contract = Apple,
            BarSize = "1 hour",
            Duration = "1 D",
            WhatToShow = "TRADES",
            RegularHoursOnly = true,
        });
        said.AddRange(bars.Select(bar => Shown($"bar: {bar.Date} {bar.Open} {bar.High} {bar.Low} {bar.Close} {bar.Volume} {bar.Count}")));
    }

    private static async Task QuotesAsync(TwsClient tws, List<string> said)
    {
        var ticks = await tws.Quotes.SnapshotAsync(Apple);
        said.AddRange(ticks.Where(tick => tick.Type >= 0)
            .Select(tick => Shown($"snapshot: {tick.Type} {tick.Price} {tick.Size} {tick.Text}")));
        await foreach (var update in tws.Quotes.WatchAsync(Apple))
        {
            said.Add(Shown($"first tick: {update.Value.Type} {update.Value.Price} {update.Value.QuoteType}"));
            break;
        }
    }

    private static async Task OrdersAsync(TwsClient tws, List<string> said)
    {
        var account = tws.ManagedAccounts[0];
        var resting = await tws.Orders.PlaceAsync(Apple, Buy(10, OrderType.Limit, 100) with { Account = account });
        await UntilAsync(() => resting.Progress.Status == OrderStates.Submitted);
        said.Add($"rests: {Told(resting)}");
        await resting.ModifyAsync(Buy(12, OrderType.Limit, 101) with { Account = account });
        await UntilAsync(() => resting.Progress is { PendingChange: null, Order.LimitPrice: 101 });
        said.Add($"changed: {Told(resting)} {resting.Progress.Order.TotalQuantity}");
        await resting.CancelAsync();
        said.Add($"cancelled: {(await resting.Ended).GetType().Name}");
        await UntilAsync(() => resting.Progress.LastError?.Code == 202);

        var bought = await tws.Orders.PlaceAsync(Apple, Buy(10, OrderType.Market, null) with { Account = account, OrderRef = "first" });
        said.Add($"bought: {(await bought.Ended).GetType().Name}");
        await UntilAsync(() => bought.Progress.Fills.Values.All(fill => fill.Commission is not null));
        foreach (var (_, one, cost) in bought.Progress.Fills.Values)
        {
            said.Add(Shown($"fill: {one.ExecutionId} {one.Side} {one.Shares} {one.Price} {one.OrderRef}"));
            said.Add(Shown($"cost: {cost?.Commission} {cost?.RealizedProfit}"));
        }

        var bracket = await tws.Orders.PlaceBracketAsync(
            Apple,
            Buy(5, OrderType.Limit, 100) with { Account = account },
            [
                Sell(5, OrderType.Limit) with { Account = account, LimitPrice = 400 },
                Sell(5, OrderType.Stop) with { Account = account, AuxPrice = 50 },
            ]);
        await UntilAsync(() => bracket[0].Progress.Status == OrderStates.Submitted);
        await UntilAsync(() => bracket[1..].All(one => one.Progress.Status == OrderStates.PreSubmitted));
        said.AddRange(bracket.Select(one => $"bracket: {Told(one)} parent {one.Progress.Order.ParentId}"));
        await bracket[0].CancelAsync();
        foreach (var one in bracket)
            said.Add($"bracket: {(await one.Ended).GetType().Name}");

        var preview = await tws.Orders.PreviewAsync(Apple, Buy(100, OrderType.Market, null) with { Account = account });
        said.Add(Shown($"preview: {preview.Commission} {preview.Margin.Change.Initial} {preview.Margin.After.Maintenance}"));
        var refused = await tws.Orders.PlaceAsync(Apple, Buy(1, new("FEELINGS"), 1) with { Account = account });
        said.Add($"refused: {(await refused.Ended as OrderEnd.Rejected)?.Error.Code}");
        said.Add($"executions: {(await tws.Orders.ExecutionsAsync()).Length}");
        foreach (var one in await tws.Orders.CompletedOrdersAsync())
            said.Add($"completed: {one.State.Status} {one.State.CompletedStatus}");
        said.Add($"open: {(await tws.Orders.OpenOrdersAsync()).Length} {(await tws.Orders.AllOpenOrdersAsync()).Length}");
    }

    private static async Task AccountsAsync(TwsClient tws, List<string> said)
    {
        foreach (var value in await tws.Accounts.SummaryAsync("NetLiquidation,TotalCashValue,BuyingPower"))
            said.Add($"summary: {value.Account} {value.Tag} {value.Value} {value.Currency}");
        foreach (var position in await tws.Accounts.PositionsAsync())
            said.Add(Shown($"position: {position.Account} {position.Contract.Symbol} {position.Position} {position.AverageCost}"));
        await foreach (var profit in tws.Accounts.WatchProfitAsync(tws.ManagedAccounts[0]))
        {
            said.Add(Shown($"profit: {profit.Value.Daily} {profit.Value.Unrealized} {profit.Value.Realized}"));
            break;
        }
    }

    private static Order Buy(decimal quantity, OrderType type, decimal? limit) => new()
    {
        Action = OrderAction.Buy,
        TotalQuantity = quantity,
        OrderType = type,
        LimitPrice = limit,
        TimeInForce = TimeInForce.Day,
    };

    private static Order Sell(decimal quantity, OrderType type) => Buy(quantity, type, null) with { Action = OrderAction.Sell };

    private static string Told(OrderHandle handle) => $"{handle.OrderId} {handle.Progress.PermId} {handle.Progress.Status}";

    // 14852.50 in text is 14852.5 in protobuf, which is the same number.
    private static string Shown(FormattableString text) => string.Format(
        CultureInfo.InvariantCulture,
        text.Format,
        [.. text.GetArguments().Select(one => one is decimal number ? number.ToString("0.########", CultureInfo.InvariantCulture) : one)]);

    private static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Eventually.IsTrueAsync(what, condition, Limit);
}
