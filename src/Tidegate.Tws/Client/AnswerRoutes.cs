using Tidegate.Tws.Accounts;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Calendar;
using Tidegate.Tws.Configuration;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.DisplayGroups;
using Tidegate.Tws.Executions;
using Tidegate.Tws.News;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Scanners;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>Which member of an answer says what request it belongs to; answers without one go to whoever waits for their kind.</summary>
internal static class AnswerRoutes
{
    public static MessageRouter AddAll(MessageRouter router, RequestTable requests)
    {
        void ById<T>(Func<T, int> id)
            where T : IAnswer<T>, new() => router.On((in T m) => requests.Deliver(id(m), m));

        void Shared<T>()
            where T : IAnswer<T>, new() => router.On((in T m) => requests.DeliverShared(m));

        Shared<CurrentTime>();
        Shared<CurrentTimeInMillis>();

        ById<AccountSummary>(m => m.RequestId);
        ById<AccountSummaryEnd>(m => m.RequestId);
        ById<AccountUpdateMulti>(m => m.RequestId);
        ById<AccountUpdateMultiEnd>(m => m.RequestId);
        ById<PositionMulti>(m => m.RequestId);
        ById<PositionMultiEnd>(m => m.RequestId);
        ById<ProfitAndLoss>(m => m.RequestId);
        ById<ProfitAndLossSingle>(m => m.RequestId);
        ById<UserBrand>(m => m.RequestId);
        Shared<AccountPosition>();
        Shared<PositionEnd>();
        Shared<AccountValue>();
        Shared<PortfolioValue>();
        Shared<AccountUpdateTime>();
        Shared<AccountDownloadEnd>();
        Shared<FamilyCodes>();

        ById<ContractDescribed>(m => m.RequestId);
        ById<BondDescribed>(m => m.RequestId);
        ById<ContractDetailsEnd>(m => m.RequestId);
        ById<OptionChain>(m => m.RequestId);
        ById<OptionChainEnd>(m => m.RequestId);
        ById<SymbolSamples>(m => m.RequestId);
        ById<SmartComponents>(m => m.RequestId);
        ById<SoftDollarTiers>(m => m.RequestId);
        Shared<MarketRule>();

        ById<QuoteType>(m => m.RequestId);
        ById<TickPrice>(m => m.RequestId);
        ById<TickSize>(m => m.RequestId);
        ById<TickString>(m => m.RequestId);
        ById<TickGeneric>(m => m.RequestId);
        ById<TickOptionComputation>(m => m.RequestId);
        ById<TickRequestParameters>(m => m.RequestId);
        ById<TickSnapshotEnd>(m => m.RequestId);
        ById<TickNews>(m => m.RequestId);
        ById<TickByTick>(m => m.RequestId);
        ById<MarketDepth>(m => m.RequestId);
        ById<MarketDepthL2>(m => m.RequestId);
        Shared<DepthExchanges>();

        ById<HistoricalBars>(m => m.RequestId);
        ById<HistoricalBarsEnd>(m => m.RequestId);
        ById<HistoricalBarUpdate>(m => m.RequestId);
        ById<RealTimeBar>(m => m.RequestId);
        ById<HeadTimestamp>(m => m.RequestId);
        ById<HistogramAnswer>(m => m.RequestId);
        ById<HistoricalSchedule>(m => m.RequestId);
        ById<HistoricalTicks>(m => m.RequestId);
        ById<HistoricalTicksBidAsk>(m => m.RequestId);
        ById<HistoricalTicksLast>(m => m.RequestId);

        ById<ExecutionDetailsEnd>(m => m.RequestId);
        ById<ScannerAnswer>(m => m.RequestId);
        Shared<ScannerParameters>();
        Shared<NewsProviders>();
        ById<NewsArticle>(m => m.RequestId);
        ById<HistoricalNews>(m => m.RequestId);
        ById<HistoricalNewsEnd>(m => m.RequestId);
        Shared<NewsBulletin>();
        ById<CalendarMeta>(m => m.RequestId);
        ById<CalendarEvents>(m => m.RequestId);
        Shared<AdvisorConfiguration>();
        ById<ReplaceAdvisorConfigurationEnd>(m => m.RequestId);
        ById<DisplayGroupList>(m => m.RequestId);
        ById<DisplayGroupUpdated>(m => m.RequestId);
        ById<ConfigurationAnswer>(m => m.RequestId);
        ById<ConfigurationUpdated>(m => m.RequestId);
        return router;
    }
}
