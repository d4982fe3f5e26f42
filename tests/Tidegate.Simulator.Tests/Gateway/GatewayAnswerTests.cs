using Tidegate.Tws.Accounts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>Prices, bars, contracts and accounts over the socket.</summary>
public sealed class GatewayAnswerTests
{
    /// <summary>What comes in only one of the versions that are compared.</summary>
    private static readonly string[] OfSomeVersions = ["HistoricalBarsEnd", "CurrentTimeInMillis", "ConfigurationAnswer"];

    [Theory]
    [InlineData(176)]
    [InlineData(193)]
    [InlineData(203)]
    [InlineData(213)]
    [InlineData(225)]
    public async Task All_there_is_to_ask_is_answered_alike_at_each_server_version(int version)
    {
        await using var reference = GatewayScene.Start();
        await using var scene = GatewayScene.Start();
        var one = await reference.ConnectAsync(version: 200);
        var other = await scene.ConnectAsync(version);

        var expected = await GatewayTour.TakeAsync(reference, one);
        var told = await GatewayTour.TakeAsync(scene, other);

        Assert.Empty(other.Strange);
        Assert.Equal(Comparable(expected), Comparable(told));
        Assert.Equal(version >= ServerVersion.HistoricalDataEnd, told.OfType<HistoricalBarsEnd>().Any());
        Assert.DoesNotContain(told.OfType<GatewayNotice>(), notice => notice.Code is 320 or 321 or 300);
    }

    [Fact]
    public async Task Each_kind_of_answer_comes_on_a_tour()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();

        var told = await GatewayTour.TakeAsync(scene, client);

        var kinds = told.Concat(client.Seen).Select(message => message.GetType().Name).ToHashSet();
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "AccountDownloadEnd", "AccountPosition", "AccountSummary", "AccountSummaryEnd", "AccountUpdateMulti",
                "AccountUpdateMultiEnd", "AccountUpdateTime", "AccountValue", "BondDescribed", "CommissionReport", "CompletedOrder",
                "CompletedOrdersEnd",
                "ConfigurationAnswer", "ContractDescribed", "ContractDetailsEnd", "CurrentTime", "CurrentTimeInMillis", "DepthExchanges",
                "DisplayGroupList", "DisplayGroupUpdated", "ExecutionDetails", "ExecutionDetailsEnd", "FamilyCodes", "GatewayNotice",
                "HeadTimestamp", "HistogramAnswer", "HistoricalBarUpdate", "HistoricalBars", "HistoricalBarsEnd", "HistoricalSchedule",
                "HistoricalTicks", "HistoricalTicksBidAsk", "HistoricalTicksLast", "ManagedAccounts", "MarketDepth",
                "MarketDepthL2", "MarketRule", "NewsProviders", "NextValidId", "OpenOrder", "OpenOrdersEnd", "OptionChain",
                "OptionChainEnd", "OrderStatus", "PortfolioValue", "PositionEnd", "PositionMulti", "PositionMultiEnd", "ProfitAndLoss",
                "ProfitAndLossSingle", "QuoteType", "RealTimeBar",
                "ScannerAnswer", "ScannerParameters", "SmartComponents", "SoftDollarTiers",
                "SymbolSamples", "TickByTick", "TickGeneric", "TickOptionComputation",
                "TickPrice", "TickRequestParameters", "TickSize", "TickSnapshotEnd",
                "TickString", "UserBrand",
            },
            kinds);
    }

    [Fact]
    public async Task Live_prices_and_bars_agree()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestRealTimeBars(1, GatewayScene.Apple, 5, "MIDPOINT", RegularHoursOnly: true, []));
        await client.SettleAsync();

        for (var second = 0; second < 6; second++)
        {
            await scene.StepAsync(client);
        }

        client.Send(new RequestHistoricalBars
        {
            RequestId = 2,
            Contract = GatewayScene.Apple,
            EndTime = "20261118-15:30:05",
            Duration = "30 S",
            BarSize = "5 secs",
            WhatToShow = "MIDPOINT",
            RegularHoursOnly = true,
            DateFormat = 2,
        });
        var past = (await client.SeeAsync<HistoricalBars>()).Bars[^1];
        var live = client.Seen.OfType<RealTimeBar>().First();

        Assert.Equal($"{live.EpochSeconds}", past.Date);
        Assert.Equal((past.Open, past.High, past.Low, past.Close), (live.Open, live.High, live.Low, live.Close));
    }

    [Fact]
    public async Task A_snapshot_ends_and_leaves_nothing_open()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();

        client.Send(new RequestQuotes { RequestId = 3, Contract = GatewayScene.Apple, Snapshot = true });
        await client.SeeAsync<TickSnapshotEnd>();
        client.Send(new CancelQuotes(3));

        Assert.Equal(["notice 3 300"], GatewayScene.Words(await client.SettleAsync()));
    }

    [Fact]
    public async Task Only_what_changed_is_sent_again()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestQuotes { RequestId = 3, Contract = GatewayScene.Apple });
        var image = (await client.SettleAsync()).OfType<TickPrice>().Select(tick => tick.TickType).ToList();

        await scene.StepAsync(client);
        var changes = client.Seen.OfType<TickPrice>().ToList();

        Assert.Contains(TickTypes.Close, image);
        Assert.Single(changes, tick => tick.TickType == TickTypes.Close);
        Assert.Single(client.Seen.OfType<QuoteType>());
    }

    [Fact]
    public async Task The_lines_are_limited_and_numbers_are_used_once()
    {
        await using var scene = GatewayScene.Start(new() { LinesMax = 2 });
        var client = await scene.ConnectAsync();

        foreach (var id in (int[])[1, 1, 2, 3])
            client.Send(new RequestQuotes { RequestId = id, Contract = GatewayScene.Apple });
        client.Send(new CancelQuotes(2));
        client.Send(new RequestQuotes { RequestId = 3, Contract = GatewayScene.Apple });
        var notices = (await client.SettleAsync()).OfType<GatewayNotice>();

        Assert.Equal([(1, 102), (3, 101)], notices.Select(notice => (notice.RequestId, notice.Code)));
    }

    public static TheoryData<string, int> Refusals => new()
    {
        { "generic ticks", 321 },
        { "generic snapshot", 321 },
        { "market data type", 321 },
        { "depth of an index", 10092 },
        { "cancel of no depth", 310 },
        { "cancel of no bars", 366 },
        { "what to show", 321 },
        { "bar size", 321 },
        { "end time", 10314 },
        { "third summary", 322 },
        { "account of updates", 321 },
        { "market rule", 321 },
        { "news", 10276 },
        { "scan code", 162 },
        { "auto bind", 327 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_request_is_refused_with_the_brokers_code(string what, int code)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var quotes = new RequestQuotes { RequestId = 1, Contract = GatewayScene.Apple };
        var bars = new RequestHistoricalBars
        {
            RequestId = 1,
            Contract = GatewayScene.Apple,
            Duration = "1 D",
            BarSize = "1 hour",
            WhatToShow = "TRADES",
        };

        switch (what)
        {
            case "generic ticks":
                client.Send(quotes with { GenericTicks = "9999" });
                break;
            case "generic snapshot":
                client.Send(quotes with { GenericTicks = "233", Snapshot = true });
                break;
            case "market data type":
                client.Send(new RequestQuoteType(9));
                break;
            case "depth of an index":
                client.Send(new RequestMarketDepth(1, new() { ConId = 416904, Exchange = "CBOE" }, 5, IsSmartDepth: false, []));
                break;
            case "cancel of no depth":
                client.Send(new CancelMarketDepth(1, IsSmartDepth: true));
                break;
            case "cancel of no bars":
                client.Send(new CancelHistoricalBars(1));
                break;
            case "what to show":
                client.Send(bars with { WhatToShow = "TREES" });
                break;
            case "bar size":
                client.Send(bars with { BarSize = "7 mins" });
                break;
            case "end time":
                client.Send(bars with { EndTime = "yesterday" });
                break;
            case "third summary":
                foreach (var id in (int[])[1, 2, 3])
                    client.Send(new RequestAccountSummary(id, "All", "NetLiquidation"));
                break;
            case "account of updates":
                client.Send(new RequestAccountUpdatesMulti(1, "U1", "", LedgerAndNetLiquidation: false));
                break;
            case "market rule":
                client.Send(new RequestMarketRule(1));
                break;
            case "news":
                client.Send(new Tws.News.RequestHistoricalNews(1, 265598, "BRFG", "", "", 5, []));
                break;
            case "scan code":
                client.Send(new Tws.Scanners.RequestScanner { Subscription = new() { Instrument = "STK", ScanCode = "LUCK" } });
                break;
            default:
                client.Send(new Tws.Orders.RequestAutoOpenOrders(AutoBind: true));
                break;
        }

        Assert.Equal(code, (await client.SeeAsync<GatewayNotice>()).Code);
    }

    [Fact]
    public async Task Short_bars_are_held_to_the_brokers_pace()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        var bars = new RequestHistoricalBars
        {
            RequestId = 1,
            Contract = GatewayScene.Apple,
            Duration = "60 S",
            BarSize = "5 secs",
            WhatToShow = "TRADES",
        };

        client.Send(bars);
        client.Send(bars with { RequestId = 2 });
        client.Send(bars with { RequestId = 3, Duration = "120 S" });
        Assert.Equal(2, Assert.Single((await client.SettleAsync()).OfType<GatewayNotice>(), notice => notice.Code == 162).RequestId);
        scene.Time.Advance(TimeSpan.FromSeconds(15));
        client.Send(bars with { RequestId = 4 });

        Assert.Empty((await client.SettleAsync()).OfType<GatewayNotice>());
    }

    [Fact]
    public async Task An_account_that_is_watched_tells_of_a_trade()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestAccountUpdates(Subscribe: true, GatewayScene.Account));
        await client.SeeAsync<AccountDownloadEnd>();
        await client.SettleAsync();

        client.Send(GatewayScene.Market(1, "BUY", 10));

        Assert.Equal(10, (await client.SeeAsync<PortfolioValue>()).Position);
        Assert.Contains(client.Seen.OfType<AccountValue>(), value => value.Key == "NetLiquidation");
    }

    [Fact]
    public async Task Summaries_come_again_after_three_minutes_with_what_changed()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(new RequestAccountSummary(1, "All", "TotalCashValue,AccountType"));
        client.Send(GatewayScene.Market(1, "BUY", 10));
        await client.SettleAsync();

        var again = (await scene.PassAsync(client, TimeSpan.FromMinutes(3))).OfType<AccountSummary>().ToList();

        Assert.Equal((GatewayScene.Account, "TotalCashValue"), (Assert.Single(again).Account, again[0].Tag));
    }

    // Sizes of prose differ with the version; sequence and kinds must not.
    private static List<string> Comparable(IEnumerable<object> told) =>
        [.. GatewayScene.Words(told).Where(word => !OfSomeVersions.Contains(word))];
}
