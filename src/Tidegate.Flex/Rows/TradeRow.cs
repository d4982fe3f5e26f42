namespace Tidegate.Flex.Rows;

/// <summary>
/// One row of the section Trades. The element name says its level: <c>Trade</c> is an execution; <c>Lot</c>, <c>WashSale</c>, <c>Order</c>,
/// <c>SymbolSummary</c> and <c>AssetSummary</c> repeat the same activity at other levels.
/// </summary>
public sealed record TradeRow : StatementRow, IFlexRow<TradeRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "Trades";

    /// <inheritdoc/>
    public static string ElementName => "Trade";

    /// <summary>The six levels of detail: one execution stands in the file up to six times.</summary>
    public static IReadOnlyList<string> ElementNames { get; } = ["Trade", "Lot", "WashSale", "Order", "SymbolSummary", "AssetSummary"];

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty for pure cash.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>ibCommission</c>.</summary>
    public decimal? IbCommission { get; init; }

    /// <summary>Attribute <c>ibCommissionCurrency</c>.</summary>
    public string? IbCommissionCurrency { get; init; }

    /// <summary>Attribute <c>buySell</c>.</summary>
    public string? BuySell { get; init; }

    /// <summary>Attribute <c>ibOrderID</c>.</summary>
    public string? IbOrderID { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>ibExecID</c>.</summary>
    public string? IbExecID { get; init; }

    /// <summary>Attribute <c>extExecID</c>.</summary>
    public string? ExtExecID { get; init; }

    /// <summary>Attribute <c>orderTime</c>.</summary>
    public FlexTime? OrderTime { get; init; }

    /// <summary>Attribute <c>levelOfDetail</c>.</summary>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>transactionType</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>taxes</c>.</summary>
    public decimal? Taxes { get; init; }

    /// <summary>Attribute <c>netCash</c>.</summary>
    public decimal? NetCash { get; init; }

    /// <summary>Attribute <c>relatedTradeID</c>.</summary>
    public string? RelatedTradeID { get; init; }

    /// <summary>Attribute <c>settleDateTarget</c>.</summary>
    public DateOnly? SettleDateTarget { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>tradeMoney</c>.</summary>
    public decimal? TradeMoney { get; init; }

    /// <summary>Attribute <c>closePrice</c>.</summary>
    public decimal? ClosePrice { get; init; }

    /// <summary>Attribute <c>openCloseIndicator</c>.</summary>
    public string? OpenCloseIndicator { get; init; }

    /// <summary>Attribute <c>notes</c>.</summary>
    public string? Notes { get; init; }

    /// <summary>Attribute <c>cost</c>.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Attribute <c>fifoPnlRealized</c>.</summary>
    public decimal? FifoPnlRealized { get; init; }

    /// <summary>Attribute <c>mtmPnl</c>.</summary>
    public decimal? MtmPnl { get; init; }

    /// <summary>Attribute <c>origTradePrice</c>.</summary>
    public decimal? OrigTradePrice { get; init; }

    /// <summary>Attribute <c>origTradeDate</c>.</summary>
    public DateOnly? OrigTradeDate { get; init; }

    /// <summary>Attribute <c>origTradeID</c>.</summary>
    public string? OrigTradeID { get; init; }

    /// <summary>Attribute <c>origOrderID</c>.</summary>
    public string? OrigOrderID { get; init; }

    /// <summary>Attribute <c>origTransactionID</c>.</summary>
    public string? OrigTransactionID { get; init; }

    /// <summary>Attribute <c>clearingFirmID</c>.</summary>
    public string? ClearingFirmID { get; init; }

    /// <summary>Attribute <c>relatedTransactionID</c>.</summary>
    public string? RelatedTransactionID { get; init; }

    /// <summary>Attribute <c>rtn</c>.</summary>
    public string? Rtn { get; init; }

    /// <summary>Attribute <c>brokerageOrderID</c>.</summary>
    public string? BrokerageOrderID { get; init; }

    /// <summary>Attribute <c>orderReference</c>.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Attribute <c>volatilityOrderLink</c>.</summary>
    public string? VolatilityOrderLink { get; init; }

    /// <summary>Attribute <c>exchOrderId</c>.</summary>
    public string? ExchOrderId { get; init; }

    /// <summary>Attribute <c>openDateTime</c>.</summary>
    public FlexTime? OpenDateTime { get; init; }

    /// <summary>Attribute <c>holdingPeriodDateTime</c>.</summary>
    public FlexTime? HoldingPeriodDateTime { get; init; }

    /// <summary>Attribute <c>whenRealized</c>.</summary>
    public FlexTime? WhenRealized { get; init; }

    /// <summary>Attribute <c>whenReopened</c>.</summary>
    public FlexTime? WhenReopened { get; init; }

    /// <summary>Attribute <c>changeInPrice</c>.</summary>
    public decimal? ChangeInPrice { get; init; }

    /// <summary>Attribute <c>changeInQuantity</c>.</summary>
    public decimal? ChangeInQuantity { get; init; }

    /// <summary>Attribute <c>orderType</c>.</summary>
    public string? OrderType { get; init; }

    /// <summary>Attribute <c>traderID</c>.</summary>
    public string? TraderID { get; init; }

    /// <summary>Attribute <c>isAPIOrder</c>.</summary>
    public string? IsAPIOrder { get; init; }

    /// <summary>Attribute <c>accruedInt</c>.</summary>
    public decimal? AccruedInt { get; init; }

    /// <summary>Attribute <c>initialInvestment</c>.</summary>
    public string? InitialInvestment { get; init; }

    /// <summary>Attribute <c>fxPnl</c>.</summary>
    public decimal? FxPnl { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>capitalGainsPnl</c>.</summary>
    public decimal? CapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>orderPlacementTime</c>.</summary>
    public FlexTime? OrderPlacementTime { get; init; }

    /// <summary>Attribute <c>netCashInBase</c>.</summary>
    public decimal? NetCashInBase { get; init; }

    /// <summary>Attribute <c>positionActionID</c>.</summary>
    public string? PositionActionID { get; init; }

    /// <summary>Attribute <c>tradeTime</c>: the time of day that old queries write beside <see cref="TradeDate"/>.</summary>
    public TimeOnly? TradeTime { get; init; }

    /// <inheritdoc/>
    public static TradeRow Visit<TWire>(ref TWire wire, TradeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            Currency = wire.Text("currency", row.Currency),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            TradeID = wire.Text("tradeID", row.TradeID),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            DateTime = wire.Time("dateTime", row.DateTime),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            IbCommission = wire.Decimal("ibCommission", row.IbCommission),
            IbCommissionCurrency = wire.Text("ibCommissionCurrency", row.IbCommissionCurrency),
            BuySell = wire.Text("buySell", row.BuySell),
            IbOrderID = wire.Text("ibOrderID", row.IbOrderID),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            IbExecID = wire.Text("ibExecID", row.IbExecID),
            ExtExecID = wire.Text("extExecID", row.ExtExecID),
            OrderTime = wire.Time("orderTime", row.OrderTime),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            TransactionType = wire.Text("transactionType", row.TransactionType),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            Taxes = wire.Decimal("taxes", row.Taxes),
            NetCash = wire.Decimal("netCash", row.NetCash),
            RelatedTradeID = wire.Text("relatedTradeID", row.RelatedTradeID),
            SettleDateTarget = wire.Date("settleDateTarget", row.SettleDateTarget),
            Exchange = wire.Text("exchange", row.Exchange),
            TradeMoney = wire.Decimal("tradeMoney", row.TradeMoney),
            ClosePrice = wire.Decimal("closePrice", row.ClosePrice),
            OpenCloseIndicator = wire.Text("openCloseIndicator", row.OpenCloseIndicator),
            Notes = wire.Text("notes", row.Notes),
            Cost = wire.Decimal("cost", row.Cost),
            FifoPnlRealized = wire.Decimal("fifoPnlRealized", row.FifoPnlRealized),
            MtmPnl = wire.Decimal("mtmPnl", row.MtmPnl),
            OrigTradePrice = wire.Decimal("origTradePrice", row.OrigTradePrice),
            OrigTradeDate = wire.Date("origTradeDate", row.OrigTradeDate),
            OrigTradeID = wire.Text("origTradeID", row.OrigTradeID),
            OrigOrderID = wire.Text("origOrderID", row.OrigOrderID),
            OrigTransactionID = wire.Text("origTransactionID", row.OrigTransactionID),
            ClearingFirmID = wire.Text("clearingFirmID", row.ClearingFirmID),
            RelatedTransactionID = wire.Text("relatedTransactionID", row.RelatedTransactionID),
            Rtn = wire.Text("rtn", row.Rtn),
            BrokerageOrderID = wire.Text("brokerageOrderID", row.BrokerageOrderID),
            OrderReference = wire.Text("orderReference", row.OrderReference),
            VolatilityOrderLink = wire.Text("volatilityOrderLink", row.VolatilityOrderLink),
            ExchOrderId = wire.Text("exchOrderId", row.ExchOrderId),
            OpenDateTime = wire.Time("openDateTime", row.OpenDateTime),
            HoldingPeriodDateTime = wire.Time("holdingPeriodDateTime", row.HoldingPeriodDateTime),
            WhenRealized = wire.Time("whenRealized", row.WhenRealized),
            WhenReopened = wire.Time("whenReopened", row.WhenReopened),
            ChangeInPrice = wire.Decimal("changeInPrice", row.ChangeInPrice),
            ChangeInQuantity = wire.Decimal("changeInQuantity", row.ChangeInQuantity),
            OrderType = wire.Text("orderType", row.OrderType),
            TraderID = wire.Text("traderID", row.TraderID),
            IsAPIOrder = wire.Text("isAPIOrder", row.IsAPIOrder),
            AccruedInt = wire.Decimal("accruedInt", row.AccruedInt),
            InitialInvestment = wire.Text("initialInvestment", row.InitialInvestment),
            FxPnl = wire.Decimal("fxPnl", row.FxPnl),
            Date = wire.Date("date", row.Date),
            CapitalGainsPnl = wire.Decimal("capitalGainsPnl", row.CapitalGainsPnl),
            OrderPlacementTime = wire.Time("orderPlacementTime", row.OrderPlacementTime),
            NetCashInBase = wire.Decimal("netCashInBase", row.NetCashInBase),
            PositionActionID = wire.Text("positionActionID", row.PositionActionID),
            TradeTime = wire.TimeOfDay("tradeTime", row.TradeTime),
        };
}
