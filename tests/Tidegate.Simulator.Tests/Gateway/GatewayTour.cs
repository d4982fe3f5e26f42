using Tidegate.Tws.Accounts;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Configuration;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.DisplayGroups;
using Tidegate.Tws.Executions;
using Tidegate.Tws.News;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Scanners;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>Asks the gateway for all that it has.</summary>
internal static class GatewayTour
{
    private static readonly Contract Euro = Contract.Forex("EUR", "USD");
    private static readonly Contract Index =
        new() { Symbol = "SPX", SecurityType = SecurityType.Index, Currency = "USD", Exchange = "CBOE" };

    private static readonly Contract Futures =
        new() { Symbol = "ES", SecurityType = SecurityType.Future, Currency = "USD", Exchange = "CME" };

    /// <summary>Asks each thing once, and lets a little time pass.</summary>
    /// <returns>What came, in order.</returns>
    public static async Task<IReadOnlyList<object>> TakeAsync(GatewayScene scene, GatewayClient client)
    {
        List<object> told = [.. await OrdersAsync(client)];
        told.AddRange(await AccountsAsync(client));
        told.AddRange(await ContractsAsync(scene, client));
        told.AddRange(await QuotesAsync(scene, client));
        told.AddRange(await BarsAsync(scene, client));
        told.AddRange(await ReferenceAsync(client));
        return told;
    }

    private static Task<IReadOnlyList<object>> OrdersAsync(GatewayClient client)
    {
        client.Send(GatewayScene.Market(1, "BUY", 10));
        client.Send(GatewayScene.Resting(2));
        var preview = GatewayScene.Market(3, "BUY", 10);
        client.Send(preview with { Order = preview.Order with { WhatIf = true } });
        client.Send(new CancelOrder(2, default));
        client.Send(default(RequestAllOpenOrders));
        client.Send(new RequestCompletedOrders(ApiOnly: false));
        client.Send(new RequestExecutions { RequestId = 1001 });
        return client.SettleAsync();
    }

    private static Task<IReadOnlyList<object>> AccountsAsync(GatewayClient client)
    {
        client.Send(new RequestAccountSummary(1002, "All", "NetLiquidation,$LEDGER:ALL"));
        client.Send(new CancelAccountSummary(1002));
        client.Send(new RequestAccountUpdates(Subscribe: true, GatewayScene.Account));
        client.Send(new RequestAccountUpdates(Subscribe: false, GatewayScene.Account));
        client.Send(new RequestAccountUpdatesMulti(1003, GatewayScene.Account, "", LedgerAndNetLiquidation: true));
        client.Send(new CancelAccountUpdatesMulti(1003));
        client.Send(default(RequestPositions));
        client.Send(default(CancelPositions));
        client.Send(new RequestPositionsMulti(1004, GatewayScene.Account, ""));
        client.Send(new CancelPositionsMulti(1004));
        client.Send(new RequestProfitAndLoss(1005, GatewayScene.Account, ""));
        client.Send(new CancelProfitAndLoss(1005));
        client.Send(new RequestProfitAndLossSingle(1006, GatewayScene.Account, "", 265598));
        client.Send(new CancelProfitAndLossSingle(1006));
        return client.SettleAsync();
    }

    private static Task<IReadOnlyList<object>> ContractsAsync(GatewayScene scene, GatewayClient client)
    {
        client.Send(new RequestContractDetails(1010, GatewayScene.Apple));
        client.Send(new RequestContractDetails(1011, Futures));
        client.Send(new RequestContractDetails(1016, new() { Symbol = "", SecurityType = SecurityType.Bond, ConId = BondOf(scene) }));
        client.Send(new RequestContractDetails(1012, new() { Symbol = "NOSUCH", SecurityType = SecurityType.Stock }));
        client.Send(new RequestOptionChain(1013, "AAPL", "", "STK", 265598));
        client.Send(new RequestMatchingSymbols(1014, "AAP"));
        client.Send(new RequestMarketRule(26));
        client.Send(default(RequestDepthExchanges));
        client.Send(new RequestSmartComponents(1015, "9c0001"));
        return client.SettleAsync();
    }

    private static async Task<IReadOnlyList<object>> QuotesAsync(GatewayScene scene, GatewayClient client)
    {
        client.Send(new RequestQuotes { RequestId = 1020, Contract = GatewayScene.Apple, GenericTicks = "233,236,221,293" });
        client.Send(new RequestQuotes { RequestId = 1021, Contract = Index, Snapshot = true });
        var option = OptionOf(scene);
        client.Send(new RequestQuotes { RequestId = 1027, Contract = option, Snapshot = true });
        client.Send(new RequestImpliedVolatility(1028, option, 12, 300, []));
        client.Send(new RequestOptionPrice(1029, option, 0.3, 300, []));
        client.Send(new RequestMarketDepth(1022, GatewayScene.Apple, 3, IsSmartDepth: true, []));
        client.Send(new RequestMarketDepth(1023, Euro, 3, IsSmartDepth: false, []));
        client.Send(new RequestTickByTick(1024, GatewayScene.Apple, "AllLast", 0, IgnoreSize: false));
        client.Send(new RequestTickByTick(1025, GatewayScene.Apple, "BidAsk", 0, IgnoreSize: false));
        client.Send(new RequestTickByTick(1026, Euro, "MidPoint", 0, IgnoreSize: false));
        List<object> told = [.. await client.SettleAsync()];
        for (var second = 0; second < 20; second++)
        {
            told.AddRange(await scene.StepAsync(client));
        }

        client.Send(new CancelQuotes(1020));
        client.Send(new CancelMarketDepth(1022, IsSmartDepth: true));
        client.Send(new CancelMarketDepth(1023, IsSmartDepth: false));
        client.Send(new CancelTickByTick(1024));
        client.Send(new CancelTickByTick(1025));
        client.Send(new CancelTickByTick(1026));
        told.AddRange(await client.SettleAsync());
        return told;
    }

    private static async Task<IReadOnlyList<object>> BarsAsync(GatewayScene scene, GatewayClient client)
    {
        client.Send(Bars(1030, "1 D", "1 hour", "TRADES"));
        client.Send(Bars(1031, "5 D", "1 day", "SCHEDULE"));
        client.Send(Bars(1032, "3600 S", "1 min", "TRADES") with { KeepUpToDate = true });
        client.Send(new RequestRealTimeBars(1033, GatewayScene.Apple, 5, "TRADES", RegularHoursOnly: false, []));
        client.Send(new RequestHeadTimestamp(1034, GatewayScene.Apple, RegularHoursOnly: true, "TRADES", 1));
        client.Send(new RequestHistogram(1035, GatewayScene.Apple, RegularHoursOnly: true, "1 days"));
        client.Send(Ticks(1036, GatewayScene.Apple, "TRADES"));
        client.Send(Ticks(1037, GatewayScene.Apple, "BID_ASK"));
        client.Send(Ticks(1038, Euro, "MIDPOINT"));
        List<object> told = [.. await client.SettleAsync()];
        for (var second = 0; second < 30; second++)
        {
            told.AddRange(await scene.StepAsync(client));
        }

        client.Send(new CancelHistoricalBars(1032));
        client.Send(new CancelRealTimeBars(1033));
        told.AddRange(await client.SettleAsync());
        return told;
    }

    private static Task<IReadOnlyList<object>> ReferenceAsync(GatewayClient client)
    {
        client.Send(default(RequestFamilyCodes));
        client.Send(new RequestUserBrand(1040));
        client.Send(default(RequestNewsProviders));
        client.Send(new RequestSoftDollarTiers(1041));
        client.Send(default(RequestScannerParameters));
        client.Send(new RequestScanner
        {
            RequestId = 1042,
            Subscription = new() { Rows = 3, Instrument = "STK", LocationCode = "STK.US.MAJOR", ScanCode = "TOP_PERC_GAIN" },
        });
        client.Send(new RequestDisplayGroups(1043));
        client.Send(new SubscribeToDisplayGroup(1044, 1));
        client.Send(new UpdateDisplayGroup(1044, "265598@SMART"));
        client.Send(new UnsubscribeFromDisplayGroup(1044));
        client.Send(new RequestNewsArticle(1045, "BRFG", "1", []));
        if (client.Version >= ServerVersion.CurrentTimeInMillis)
            client.Send(default(RequestCurrentTimeInMillis));
        if (client.Version >= ServerVersion.Configuration)
            client.Send(new RequestConfiguration(1046));
        return client.SettleAsync();
    }

    private static int BondOf(GatewayScene scene) =>
        (int)scene.Gateway.Exchange.Listings.Lasting.First(listing => listing.SecType == "BOND").Conid;

    // A call of the second expiry, near the money.
    private static Contract OptionOf(GatewayScene scene)
    {
        var chain = scene.Gateway.Exchange.Listings.OptionChains(265598)[0];
        var price = scene.Gateway.Exchange.Quote(265598)!.Last;
        var strike = chain.Strikes.MinBy(one => Math.Abs(one - price));
        return new() { ConId = (int)scene.Gateway.Exchange.Listings.Option(265598, chain.Expirations[1], strike, isCall: true)!.Conid };
    }

    private static RequestHistoricalBars Bars(int id, string duration, string size, string what) => new()
    {
        RequestId = id,
        Contract = GatewayScene.Apple,
        Duration = duration,
        BarSize = size,
        WhatToShow = what,
        RegularHoursOnly = true,
    };

    private static RequestHistoricalTicks Ticks(int id, Contract contract, string what) =>
        new(id, contract, "", "20261118-15:30:00", 5, what, RegularHoursOnly: true, IgnoreSize: false, []);
}
