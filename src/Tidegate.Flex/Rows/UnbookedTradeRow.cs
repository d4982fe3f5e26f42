namespace Tidegate.Flex.Rows;

/// <summary>A trade that was given up to another broker and never stood in the account.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record UnbookedTradeRow : StatementRow, IFlexRow<UnbookedTradeRow>
{
    /// <inheritdoc/>
    public static string SectionName => "UnbookedTrades";

    /// <inheritdoc/>
    public static string ElementName => "UnbookedTrade";

    /// <inheritdoc/>
    public static bool TakesAnyElement => true;

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>brokerName</c>.</summary>
    public string? BrokerName { get; init; }

    /// <summary>Attribute <c>brokerAccount</c>.</summary>
    public string? BrokerAccount { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>tradeAmount</c>.</summary>
    public decimal? TradeAmount { get; init; }

    /// <summary>Attribute <c>tradeAmountInBase</c>.</summary>
    public decimal? TradeAmountInBase { get; init; }

    /// <summary>Attribute <c>commission</c>.</summary>
    public decimal? Commission { get; init; }

    /// <summary>Attribute <c>commissionInBase</c>.</summary>
    public decimal? CommissionInBase { get; init; }

    /// <summary>Attribute <c>tax</c>.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Attribute <c>ibExecID</c>.</summary>
    public string? IbExecID { get; init; }

    /// <summary>Attribute <c>extExecID</c>.</summary>
    public string? ExtExecID { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>rfqID</c>.</summary>
    public string? RfqID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public static UnbookedTradeRow Visit<TWire>(ref TWire wire, UnbookedTradeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            DateTime = wire.Time("dateTime", row.DateTime),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            Exchange = wire.Text("exchange", row.Exchange),
            BrokerName = wire.Text("brokerName", row.BrokerName),
            BrokerAccount = wire.Text("brokerAccount", row.BrokerAccount),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            TradeAmount = wire.Decimal("tradeAmount", row.TradeAmount),
            TradeAmountInBase = wire.Decimal("tradeAmountInBase", row.TradeAmountInBase),
            Commission = wire.Decimal("commission", row.Commission),
            CommissionInBase = wire.Decimal("commissionInBase", row.CommissionInBase),
            Tax = wire.Decimal("tax", row.Tax),
            IbExecID = wire.Text("ibExecID", row.IbExecID),
            ExtExecID = wire.Text("extExecID", row.ExtExecID),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            RfqID = wire.Text("rfqID", row.RfqID),
            Code = wire.Text("code", row.Code),
        };
}
