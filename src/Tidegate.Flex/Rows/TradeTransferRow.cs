namespace Tidegate.Flex.Rows;

/// <summary>A trade done at another broker and delivered here, or the other way round; <c>direction</c> is From or To.</summary>
public sealed record TradeTransferRow : StatementRow, IFlexRow<TradeTransferRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "TradeTransfers";

    /// <inheritdoc/>
    public static string ElementName => "TradeTransfer";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>tradeTime</c>.</summary>
    public TimeOnly? TradeTime { get; init; }

    /// <summary>Attribute <c>settleDateTarget</c>.</summary>
    public DateOnly? SettleDateTarget { get; init; }

    /// <summary>Attribute <c>transactionType</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>tradeMoney</c>.</summary>
    public decimal? TradeMoney { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>taxes</c>.</summary>
    public decimal? Taxes { get; init; }

    /// <summary>Attribute <c>ibCommission</c>.</summary>
    public decimal? IbCommission { get; init; }

    /// <summary>Attribute <c>ibCommissionCurrency</c>.</summary>
    public string? IbCommissionCurrency { get; init; }

    /// <summary>Attribute <c>netCash</c>.</summary>
    public decimal? NetCash { get; init; }

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

    /// <summary>Attribute <c>fxPnl</c>.</summary>
    public decimal? FxPnl { get; init; }

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

    /// <summary>Attribute <c>clearingFirmID</c>.</summary>
    public string? ClearingFirmID { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>brokerName</c>.</summary>
    public string? BrokerName { get; init; }

    /// <summary>Attribute <c>brokerAccount</c>.</summary>
    public string? BrokerAccount { get; init; }

    /// <summary>Attribute <c>awayBrokerCommission</c>.</summary>
    public decimal? AwayBrokerCommission { get; init; }

    /// <summary>Attribute <c>regulatoryFee</c>.</summary>
    public decimal? RegulatoryFee { get; init; }

    /// <summary>Attribute <c>direction</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Attribute <c>deliveredReceived</c>.</summary>
    public string? DeliveredReceived { get; init; }

    /// <summary>Attribute <c>netTradeMoney</c>.</summary>
    public decimal? NetTradeMoney { get; init; }

    /// <summary>Attribute <c>netTradeMoneyInBase</c>.</summary>
    public decimal? NetTradeMoneyInBase { get; init; }

    /// <summary>Attribute <c>netTradePrice</c>.</summary>
    public decimal? NetTradePrice { get; init; }

    /// <summary>Attribute <c>openDateTime</c>.</summary>
    public FlexTime? OpenDateTime { get; init; }

    /// <summary>Attribute <c>holdingPeriodDateTime</c>.</summary>
    public FlexTime? HoldingPeriodDateTime { get; init; }

    /// <summary>Attribute <c>whenRealized</c>.</summary>
    public FlexTime? WhenRealized { get; init; }

    /// <summary>Attribute <c>whenReopened</c>.</summary>
    public FlexTime? WhenReopened { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static TradeTransferRow Visit<TWire>(ref TWire wire, TradeTransferRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            TradeID = wire.Text("tradeID", row.TradeID),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            TradeTime = wire.TimeOfDay("tradeTime", row.TradeTime),
            SettleDateTarget = wire.Date("settleDateTarget", row.SettleDateTarget),
            TransactionType = wire.Text("transactionType", row.TransactionType),
            Exchange = wire.Text("exchange", row.Exchange),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            TradeMoney = wire.Decimal("tradeMoney", row.TradeMoney),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            Taxes = wire.Decimal("taxes", row.Taxes),
            IbCommission = wire.Decimal("ibCommission", row.IbCommission),
            IbCommissionCurrency = wire.Text("ibCommissionCurrency", row.IbCommissionCurrency),
            NetCash = wire.Decimal("netCash", row.NetCash),
            ClosePrice = wire.Decimal("closePrice", row.ClosePrice),
            OpenCloseIndicator = wire.Text("openCloseIndicator", row.OpenCloseIndicator),
            Notes = wire.Text("notes", row.Notes),
            Cost = wire.Decimal("cost", row.Cost),
            FifoPnlRealized = wire.Decimal("fifoPnlRealized", row.FifoPnlRealized),
            FxPnl = wire.Decimal("fxPnl", row.FxPnl),
            MtmPnl = wire.Decimal("mtmPnl", row.MtmPnl),
            OrigTradePrice = wire.Decimal("origTradePrice", row.OrigTradePrice),
            OrigTradeDate = wire.Date("origTradeDate", row.OrigTradeDate),
            OrigTradeID = wire.Text("origTradeID", row.OrigTradeID),
            OrigOrderID = wire.Text("origOrderID", row.OrigOrderID),
            ClearingFirmID = wire.Text("clearingFirmID", row.ClearingFirmID),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            BrokerName = wire.Text("brokerName", row.BrokerName),
            BrokerAccount = wire.Text("brokerAccount", row.BrokerAccount),
            AwayBrokerCommission = wire.Decimal("awayBrokerCommission", row.AwayBrokerCommission),
            RegulatoryFee = wire.Decimal("regulatoryFee", row.RegulatoryFee),
            Direction = wire.Text("direction", row.Direction),
            DeliveredReceived = wire.Text("deliveredReceived", row.DeliveredReceived),
            NetTradeMoney = wire.Decimal("netTradeMoney", row.NetTradeMoney),
            NetTradeMoneyInBase = wire.Decimal("netTradeMoneyInBase", row.NetTradeMoneyInBase),
            NetTradePrice = wire.Decimal("netTradePrice", row.NetTradePrice),
            OpenDateTime = wire.Time("openDateTime", row.OpenDateTime),
            HoldingPeriodDateTime = wire.Time("holdingPeriodDateTime", row.HoldingPeriodDateTime),
            WhenRealized = wire.Time("whenRealized", row.WhenRealized),
            WhenReopened = wire.Time("whenReopened", row.WhenReopened),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
