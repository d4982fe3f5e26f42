using System.Collections.Immutable;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Statements;

namespace Tidegate.Simulator.Statements;

/// <summary>What the owner of a query ticked in the portal.</summary>
public sealed record StatementQuery
{
    /// <summary>The type of activity queries.</summary>
    public const string Activity = "AF";

    /// <summary>The type of trade confirmation queries.</summary>
    public const string TradeConfirmation = "TCF";

    /// <summary>Name of the query.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Containers of the ticked sections, in the order of the file, such as <c>Trades</c>; see <see cref="StatementSections.All"/>.
    /// </summary>
    public required ImmutableArray<string> Sections { get; init; }

    /// <summary>The query's kind as the root of the file names it: activity (<c>AF</c>) or trade confirmations (<c>TCF</c>).</summary>
    public string Type { get; init; } = Activity;

    /// <summary>Ticked columns by container; a section that is not named has all columns.</summary>
    public ImmutableDictionary<string, ColumnSet> Columns { get; init; } = ImmutableDictionary<string, ColumnSet>.Empty;

    /// <summary>Levels of trades.</summary>
    public TradeLevels Trades { get; init; } = TradeLevels.Executions;

    /// <summary>Levels of open positions.</summary>
    public PositionLevels Positions { get; init; } = PositionLevels.Summary;

    /// <summary>Levels of cash transactions.</summary>
    public CashLevels Cash { get; init; } = CashLevels.Detail;

    /// <summary>How days and times are written.</summary>
    public FlexFormat Format { get; init; } = FlexFormat.Default;

    /// <summary>Times carry the name of their zone, as newer files do.</summary>
    public bool Zones { get; init; }

    /// <summary>One statement for each account and trading day.</summary>
    public bool BreakoutByDay { get; init; }

    /// <summary>One statement for all accounts, told apart by the rows' own account.</summary>
    public bool Consolidated { get; init; }

    /// <summary>
    /// "Include offsetting trade/cancel pairs"; without it a pair that lies within one statement is left out, and the booking again shows
    /// the commission that stood on the cancelled trade, in its net cash and its cost or result too. Positions and lots keep the cost that
    /// they have with the pair, without that commission: the broker charged it to a trade that is no more.
    /// </summary>
    public bool CancelPairs { get; init; } = true;

    /// <summary>"Include currency rates".</summary>
    public bool CurrencyRates { get; init; } = true;

    /// <summary>"Display account alias in place of account id".</summary>
    public bool AliasForAccount { get; init; }

    /// <summary>
    /// Name of the model in which all of an account lies; empty for none. With a name, open positions and the cash report have a second
    /// row each that names no model: the total over models, which is the same here and must not be counted again.
    /// </summary>
    public string Model { get; init; } = "";

    /// <summary>Trades name day and time in two columns, <c>tradeDate</c> and <c>tradeTime</c>, as queries of old did.</summary>
    public bool SplitTradeTime { get; init; }

    /// <summary>Label of the period; empty for a custom range.</summary>
    public string Period { get; init; } = "";

    /// <summary>The columns of a section.</summary>
    public ColumnSet ColumnsOf(string section) => Columns.GetValueOrDefault(section, ColumnSet.All);

    /// <summary>The query in a date format of the portal, such as <c>dd/MM/yyyy</c>; null when there is no such format.</summary>
    public StatementQuery? InDateFormat(string pattern) =>
        FlexFormat.TryParsePattern(pattern, out var format) ? this with { Format = Format with { Date = format } } : null;

    /// <summary>The query that Exirio's users make: five sections with all columns and all levels.</summary>
    public static StatementQuery Exirio { get; } = new()
    {
        Name = "Exirio",
        Sections = ["AccountInformation", "CashReport", "CashTransactions", "OpenPositions", "Trades"],
        Trades = TradeLevels.All,
        Positions = PositionLevels.All,
        Cash = CashLevels.All,
        CancelPairs = false,
        CurrencyRates = false,
        Period = "Last365CalendarDays",
    };

    /// <summary>The query that Kinfo's users make: no cash at all.</summary>
    public static StatementQuery Kinfo { get; } = new()
    {
        Name = "Kinfo",
        Sections = ["AccountInformation", "CorporateActions", "SecuritiesInfo", "TradeTransfers", "OpenPositions", "OptionEAE", "Trades"],
        Columns = ImmutableDictionary<string, ColumnSet>.Empty.Add(
            "AccountInformation", ColumnSet.Of("accountId", "acctAlias", "model", "currency")),
        CancelPairs = false,
        CurrencyRates = false,
        Period = "Last365CalendarDays",
    };

    /// <summary>What we recommend.</summary>
    public static StatementQuery Tidegate { get; } = new()
    {
        Name = "Tidegate",
        Sections =
        [
            "AccountInformation", "EquitySummaryInBase", "ChangeInNAV", "CashReport", "StmtFunds", "MTMPerformanceSummaryInBase",
            "FIFOPerformanceSummaryInBase", "OpenPositions", "Trades", "TransactionTaxes", "OptionEAE", "TradeTransfers",
            "FxTransactions", "PriorPeriodPositions", "CorporateActions", "StockGrantActivities", "DebitCardActivities", "CFDCharges",
            "SLBActivities", "SLBFees", "CashTransactions", "InterestAccruals", "Transfers", "ChangeInDividendAccruals",
            "OpenDividendAccruals", "SecuritiesInfo",
        ],
        Trades = TradeLevels.Executions | TradeLevels.ClosedLots,
        Positions = PositionLevels.All,
        Format = new FlexFormat(DateFormat.Iso, TimeFormat.Colons),
    };

    /// <summary>All sections, all levels, all columns.</summary>
    public static StatementQuery Everything { get; } = new()
    {
        Name = "Everything",
        Sections = StatementSections.All,
        Trades = TradeLevels.All,
        Positions = PositionLevels.All,
        Cash = CashLevels.All,
    };

    /// <summary>
    /// A query as it was made long ago: day and time of a trade apart, a blank between them elsewhere, no ids but those of orders and
    /// trades.
    /// </summary>
    public static StatementQuery Old { get; } = new()
    {
        Name = "Old",
        Sections = ["AccountInformation", "CashReport", "OpenPositions", "Trades", "CashTransactions", "CorporateActions"],
        Columns = ImmutableDictionary<string, ColumnSet>.Empty
            .Add("Trades", ColumnSet.Of(
                "accountId", "currency", "assetCategory", "symbol", "description", "conid", "multiplier", "strike", "expiry", "putCall",
                "tradeID", "tradeDate", "tradeTime", "settleDateTarget", "transactionType", "exchange", "quantity", "tradePrice",
                "tradeMoney", "proceeds", "taxes", "ibCommission", "ibCommissionCurrency", "closePrice", "openCloseIndicator", "notes",
                "cost", "fifoPnlRealized", "mtmPnl", "buySell", "ibOrderID", "netCash", "levelOfDetail"))
            .Add("CashTransactions", ColumnSet.Of(
                "accountId", "currency", "assetCategory", "symbol", "description", "conid", "dateTime", "amount", "type", "tradeID", "code",
                "levelOfDetail"))
            .Add("CorporateActions", ColumnSet.Of(
                "accountId", "currency", "assetCategory", "symbol", "description", "conid", "reportDate", "dateTime", "amount", "proceeds",
                "value", "quantity", "fifoPnlRealized", "mtmPnl", "code", "type")),
        Format = new FlexFormat(DateFormat.Compact, TimeFormat.Colons, DateTimeSeparator.Space),
        SplitTradeTime = true,
        CancelPairs = false,
        CurrencyRates = false,
    };

    /// <summary>
    /// Trade confirmations of the same trades: what the broker knows minutes after them. The next activity statement tells each again with
    /// its transaction id, cost and result.
    /// </summary>
    public static StatementQuery Confirmations { get; } = new()
    {
        Name = "Confirmations",
        Type = TradeConfirmation,
        Sections = [ConfirmationSection.Name],
        Trades = TradeLevels.Executions | TradeLevels.Orders | TradeLevels.SymbolSummaries,
        Format = new FlexFormat(DateFormat.Iso, TimeFormat.Colons),
        Zones = true,
        CurrencyRates = false,
    };

    /// <summary>The queries that have a name.</summary>
    public static ImmutableArray<StatementQuery> Presets { get; } = [Tidegate, Exirio, Kinfo, Everything, Confirmations, Old];
}
