using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Settings of this door.</summary>
public sealed record ApiSettings : IWirePart<ApiSettings>
{
    /// <summary>Orders are refused.</summary>
    public bool? ReadOnlyApi { get; init; }

    /// <summary>Funds are ordered by quantity.</summary>
    public bool? TotalQuantityForMutualFunds { get; init; }

    /// <summary>Open orders are told when a client connects.</summary>
    public bool? DownloadOpenOrdersOnConnection { get; init; }

    /// <summary>Positions contain currency pairs.</summary>
    public bool? IncludeVirtualForexPositions { get; init; }

    /// <summary>Daily profit is worked out.</summary>
    public bool? PrepareDailyProfit { get; init; }

    /// <summary>Status of orders by volatility is told.</summary>
    public bool? SendStatusUpdatesForVolatilityOrders { get; init; }

    /// <summary>How text that is not ASCII is written.</summary>
    public string EncodeApiMessages { get; init; } = "";

    /// <summary>Port of this door.</summary>
    public int? SocketPort { get; init; }

    /// <summary>Orders entered by hand get negative numbers.</summary>
    public bool? UseNegativeAutoRange { get; init; }

    /// <summary>Messages are logged.</summary>
    public bool? CreateApiMessageLogFile { get; init; }

    /// <summary>Quotes are logged too.</summary>
    public bool? IncludeMarketDataInLogFile { get; init; }

    /// <summary>Sessions are told.</summary>
    public bool? ExposeTradingSchedule { get; init; }

    /// <summary>Insured deposits stand apart.</summary>
    public bool? SplitInsuredDepositFromCashBalance { get; init; }

    /// <summary>Closed positions are told for the day only.</summary>
    public bool? SendZeroPositionsForTodayOnly { get; init; }

    /// <summary>Another client takes account updates over.</summary>
    public bool? LetApiAccountRequestsSwitchSubscription { get; init; }

    /// <summary>Groups carry their method.</summary>
    public bool? UseAccountGroupsWithAllocationMethods { get; init; }

    /// <summary>How much is logged.</summary>
    public string LoggingLevel { get; init; } = "";

    /// <summary>Client that sees the orders of all.</summary>
    public int? MasterClientId { get; init; }

    /// <summary>Seconds for bulk requests.</summary>
    public int? BulkDataTimeout { get; init; }

    /// <summary>Between exchange and component.</summary>
    public string ComponentExchangeSeparator { get; init; } = "";

    /// <summary>Forex prices have a digit more.</summary>
    public bool? ShowForexInTenthPips { get; init; }

    /// <summary>Forex orders may have a digit more.</summary>
    public bool? AllowForexInTenthPips { get; init; }

    /// <summary>Account values are whole numbers.</summary>
    public bool? RoundAccountValues { get; init; }

    /// <summary>Sizes of US stocks are in lots of 100.</summary>
    public bool? SendMarketDataInLotsForUsStocks { get; init; }

    /// <summary>Rejections that can be overridden are shown in the window.</summary>
    public bool? ShowAdvancedOrderRejectInWindow { get; init; }

    /// <summary>Too many messages are refused instead of delayed.</summary>
    public bool? RejectMessagesAboveMaxRate { get; init; }

    /// <summary>A wrong message does not end the connection.</summary>
    public bool? MaintainConnectionOnIncorrectFields { get; init; }

    /// <summary>NASDAQ is called ISLAND.</summary>
    public bool? CompatibilityModeNasdaqStocks { get; init; }

    /// <summary>In which zone times are sent.</summary>
    public string SendInstrumentTimeZone { get; init; } = "";

    /// <summary>Forex as it was.</summary>
    public bool? SendForexInCompatibilityMode { get; init; }

    /// <summary>Orders are kept and sent again after a break.</summary>
    public bool? MaintainAndResubmitOrdersOnReconnect { get; init; }

    /// <summary>Most bars of an answer.</summary>
    public int? HistoricalDataMaxSize { get; init; }

    /// <summary>Netting event contracts are reported.</summary>
    public bool? AutoReportNettingEventContractTrades { get; init; }

    /// <summary>When exercises can be asked for.</summary>
    public string OptionExerciseRequestType { get; init; } = "";

    /// <summary>Only programs of the same machine may connect.</summary>
    public bool? AllowLocalhostOnly { get; init; }

    /// <summary>Addresses that may connect.</summary>
    public ImmutableArray<string> TrustedIps { get; init; } = [];

    /// <inheritdoc/>
    public static ApiSettings Visit<TWire>(ref TWire wire, in ApiSettings m)
        where TWire : IWire, allows ref struct => new()
        {
            ReadOnlyApi = wire.FlagOrUnset(1, m.ReadOnlyApi),
            TotalQuantityForMutualFunds = wire.FlagOrUnset(2, m.TotalQuantityForMutualFunds),
            DownloadOpenOrdersOnConnection = wire.FlagOrUnset(3, m.DownloadOpenOrdersOnConnection),
            IncludeVirtualForexPositions = wire.FlagOrUnset(4, m.IncludeVirtualForexPositions),
            PrepareDailyProfit = wire.FlagOrUnset(5, m.PrepareDailyProfit),
            SendStatusUpdatesForVolatilityOrders = wire.FlagOrUnset(6, m.SendStatusUpdatesForVolatilityOrders),
            EncodeApiMessages = wire.Text(7, m.EncodeApiMessages),
            SocketPort = wire.I32OrUnset(8, m.SocketPort),
            UseNegativeAutoRange = wire.FlagOrUnset(9, m.UseNegativeAutoRange),
            CreateApiMessageLogFile = wire.FlagOrUnset(10, m.CreateApiMessageLogFile),
            IncludeMarketDataInLogFile = wire.FlagOrUnset(11, m.IncludeMarketDataInLogFile),
            ExposeTradingSchedule = wire.FlagOrUnset(12, m.ExposeTradingSchedule),
            SplitInsuredDepositFromCashBalance = wire.FlagOrUnset(13, m.SplitInsuredDepositFromCashBalance),
            SendZeroPositionsForTodayOnly = wire.FlagOrUnset(14, m.SendZeroPositionsForTodayOnly),
            LetApiAccountRequestsSwitchSubscription = wire.FlagOrUnset(15, m.LetApiAccountRequestsSwitchSubscription),
            UseAccountGroupsWithAllocationMethods = wire.FlagOrUnset(16, m.UseAccountGroupsWithAllocationMethods),
            LoggingLevel = wire.Text(17, m.LoggingLevel),
            MasterClientId = wire.I32OrUnset(18, m.MasterClientId),
            BulkDataTimeout = wire.I32OrUnset(19, m.BulkDataTimeout),
            ComponentExchangeSeparator = wire.Text(20, m.ComponentExchangeSeparator),
            ShowForexInTenthPips = wire.FlagOrUnset(21, m.ShowForexInTenthPips),
            AllowForexInTenthPips = wire.FlagOrUnset(22, m.AllowForexInTenthPips),
            RoundAccountValues = wire.FlagOrUnset(23, m.RoundAccountValues),
            SendMarketDataInLotsForUsStocks = wire.FlagOrUnset(24, m.SendMarketDataInLotsForUsStocks),
            ShowAdvancedOrderRejectInWindow = wire.FlagOrUnset(25, m.ShowAdvancedOrderRejectInWindow),
            RejectMessagesAboveMaxRate = wire.FlagOrUnset(26, m.RejectMessagesAboveMaxRate),
            MaintainConnectionOnIncorrectFields = wire.FlagOrUnset(27, m.MaintainConnectionOnIncorrectFields),
            CompatibilityModeNasdaqStocks = wire.FlagOrUnset(28, m.CompatibilityModeNasdaqStocks),
            SendInstrumentTimeZone = wire.Text(29, m.SendInstrumentTimeZone),
            SendForexInCompatibilityMode = wire.FlagOrUnset(30, m.SendForexInCompatibilityMode),
            MaintainAndResubmitOrdersOnReconnect = wire.FlagOrUnset(31, m.MaintainAndResubmitOrdersOnReconnect),
            HistoricalDataMaxSize = wire.I32OrUnset(32, m.HistoricalDataMaxSize),
            AutoReportNettingEventContractTrades = wire.FlagOrUnset(33, m.AutoReportNettingEventContractTrades),
            OptionExerciseRequestType = wire.Text(34, m.OptionExerciseRequestType),
            AllowLocalhostOnly = wire.FlagOrUnset(35, m.AllowLocalhostOnly),
            TrustedIps = wire.Texts(36, m.TrustedIps),
        };
}
