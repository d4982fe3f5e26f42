namespace Tidegate.Flex.Rows;

/// <summary>
/// A row of a Trade Confirmation query: an execution (<c>TradeConfirm</c>), or the same again by order or instrument. It knows neither cost
/// nor result.
/// </summary>
public sealed record TradeConfirmRow : StatementRow, IFlexRow<TradeConfirmRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "TradeConfirms";

    /// <inheritdoc/>
    public static string ElementName => "TradeConfirm";

    /// <inheritdoc/>
    public static IReadOnlyList<string> ElementNames { get; } = ["TradeConfirm", "Order", "SymbolSummary"];

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>transactionType</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>orderID</c>.</summary>
    public string? OrderID { get; init; }

    /// <summary>Attribute <c>execID</c>.</summary>
    public string? ExecID { get; init; }

    /// <summary>Attribute <c>brokerageOrderID</c>.</summary>
    public string? BrokerageOrderID { get; init; }

    /// <summary>Attribute <c>orderReference</c>.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Attribute <c>volatilityOrderLink</c>.</summary>
    public string? VolatilityOrderLink { get; init; }

    /// <summary>Attribute <c>exchOrderId</c>.</summary>
    public string? ExchOrderId { get; init; }

    /// <summary>Attribute <c>clearingFirmID</c>.</summary>
    public string? ClearingFirmID { get; init; }

    /// <summary>Attribute <c>origTradePrice</c>.</summary>
    public decimal? OrigTradePrice { get; init; }

    /// <summary>Attribute <c>origTradeDate</c>.</summary>
    public DateOnly? OrigTradeDate { get; init; }

    /// <summary>Attribute <c>origTradeID</c>.</summary>
    public string? OrigTradeID { get; init; }

    /// <summary>Attribute <c>extExecID</c>.</summary>
    public string? ExtExecID { get; init; }

    /// <summary>Attribute <c>blockID</c>.</summary>
    public string? BlockID { get; init; }

    /// <summary>Attribute <c>orderTime</c>.</summary>
    public FlexTime? OrderTime { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>tradeTime</c>.</summary>
    public TimeOnly? TradeTime { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>buySell</c>.</summary>
    public string? BuySell { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>netCash</c>.</summary>
    public decimal? NetCash { get; init; }

    /// <summary>Attribute <c>netCashWithBillable</c>.</summary>
    public decimal? NetCashWithBillable { get; init; }

    /// <summary>Attribute <c>commission</c>.</summary>
    public decimal? Commission { get; init; }

    /// <summary>Attribute <c>brokerExecutionCommission</c>.</summary>
    public decimal? BrokerExecutionCommission { get; init; }

    /// <summary>Attribute <c>brokerClearingCommission</c>.</summary>
    public decimal? BrokerClearingCommission { get; init; }

    /// <summary>Attribute <c>thirdPartyExecutionCommission</c>.</summary>
    public decimal? ThirdPartyExecutionCommission { get; init; }

    /// <summary>Attribute <c>thirdPartyClearingCommission</c>.</summary>
    public decimal? ThirdPartyClearingCommission { get; init; }

    /// <summary>Attribute <c>thirdPartyRegulatoryCommission</c>.</summary>
    public decimal? ThirdPartyRegulatoryCommission { get; init; }

    /// <summary>Attribute <c>otherCommission</c>.</summary>
    public decimal? OtherCommission { get; init; }

    /// <summary>Attribute <c>commissionCurrency</c>.</summary>
    public string? CommissionCurrency { get; init; }

    /// <summary>Attribute <c>tax</c>.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Attribute <c>salesTax</c>.</summary>
    public decimal? SalesTax { get; init; }

    /// <summary>Attribute <c>tradeCharge</c>.</summary>
    public decimal? TradeCharge { get; init; }

    /// <summary>Attribute <c>otherTax</c>.</summary>
    public decimal? OtherTax { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>orderType</c>.</summary>
    public string? OrderType { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>traderID</c>.</summary>
    public string? TraderID { get; init; }

    /// <summary>Attribute <c>isAPIOrder</c>.</summary>
    public string? IsAPIOrder { get; init; }

    /// <summary>Attribute <c>allocatedTo</c>.</summary>
    public string? AllocatedTo { get; init; }

    /// <summary>Attribute <c>accruedInt</c>.</summary>
    public decimal? AccruedInt { get; init; }

    /// <summary>Attribute <c>rfqID</c>.</summary>
    public string? RfqID { get; init; }

    /// <summary>Attribute <c>positionActionID</c>.</summary>
    public string? PositionActionID { get; init; }

    /// <inheritdoc/>
    public static TradeConfirmRow Visit<TWire>(ref TWire wire, TradeConfirmRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            TransactionType = wire.Text("transactionType", row.TransactionType),
            TradeID = wire.Text("tradeID", row.TradeID),
            OrderID = wire.Text("orderID", row.OrderID),
            ExecID = wire.Text("execID", row.ExecID),
            BrokerageOrderID = wire.Text("brokerageOrderID", row.BrokerageOrderID),
            OrderReference = wire.Text("orderReference", row.OrderReference),
            VolatilityOrderLink = wire.Text("volatilityOrderLink", row.VolatilityOrderLink),
            ExchOrderId = wire.Text("exchOrderId", row.ExchOrderId),
            ClearingFirmID = wire.Text("clearingFirmID", row.ClearingFirmID),
            OrigTradePrice = wire.Decimal("origTradePrice", row.OrigTradePrice),
            OrigTradeDate = wire.Date("origTradeDate", row.OrigTradeDate),
            OrigTradeID = wire.Text("origTradeID", row.OrigTradeID),
            ExtExecID = wire.Text("extExecID", row.ExtExecID),
            BlockID = wire.Text("blockID", row.BlockID),
            OrderTime = wire.Time("orderTime", row.OrderTime),
            DateTime = wire.Time("dateTime", row.DateTime),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            TradeTime = wire.TimeOfDay("tradeTime", row.TradeTime),
            Exchange = wire.Text("exchange", row.Exchange),
            BuySell = wire.Text("buySell", row.BuySell),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            Amount = wire.Decimal("amount", row.Amount),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            NetCash = wire.Decimal("netCash", row.NetCash),
            NetCashWithBillable = wire.Decimal("netCashWithBillable", row.NetCashWithBillable),
            Commission = wire.Decimal("commission", row.Commission),
            BrokerExecutionCommission = wire.Decimal("brokerExecutionCommission", row.BrokerExecutionCommission),
            BrokerClearingCommission = wire.Decimal("brokerClearingCommission", row.BrokerClearingCommission),
            ThirdPartyExecutionCommission = wire.Decimal("thirdPartyExecutionCommission", row.ThirdPartyExecutionCommission),
            ThirdPartyClearingCommission = wire.Decimal("thirdPartyClearingCommission", row.ThirdPartyClearingCommission),
            ThirdPartyRegulatoryCommission = wire.Decimal("thirdPartyRegulatoryCommission", row.ThirdPartyRegulatoryCommission),
            OtherCommission = wire.Decimal("otherCommission", row.OtherCommission),
            CommissionCurrency = wire.Text("commissionCurrency", row.CommissionCurrency),
            Tax = wire.Decimal("tax", row.Tax),
            SalesTax = wire.Decimal("salesTax", row.SalesTax),
            TradeCharge = wire.Decimal("tradeCharge", row.TradeCharge),
            OtherTax = wire.Decimal("otherTax", row.OtherTax),
            Code = wire.Text("code", row.Code),
            OrderType = wire.Text("orderType", row.OrderType),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            TraderID = wire.Text("traderID", row.TraderID),
            IsAPIOrder = wire.Text("isAPIOrder", row.IsAPIOrder),
            AllocatedTo = wire.Text("allocatedTo", row.AllocatedTo),
            AccruedInt = wire.Decimal("accruedInt", row.AccruedInt),
            RfqID = wire.Text("rfqID", row.RfqID),
            PositionActionID = wire.Text("positionActionID", row.PositionActionID),
        };
}
