namespace Tidegate.Flex.Rows;

/// <summary>The parts of one trade's commission; charges are negative.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record UnbundledCommissionRow : StatementRow, IFlexRow<UnbundledCommissionRow>
{
    /// <inheritdoc/>
    public static string SectionName => "UnbundledCommissionDetails";

    /// <inheritdoc/>
    public static string ElementName => "UnbundledCommissionDetail";

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

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>buySell</c>.</summary>
    public string? BuySell { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>orderReference</c>.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Attribute <c>totalCommission</c>.</summary>
    public decimal? TotalCommission { get; init; }

    /// <summary>Attribute <c>brokerExecutionCharge</c>.</summary>
    public decimal? BrokerExecutionCharge { get; init; }

    /// <summary>Attribute <c>brokerClearingCharge</c>.</summary>
    public decimal? BrokerClearingCharge { get; init; }

    /// <summary>Attribute <c>thirdPartyExecutionCharge</c>.</summary>
    public decimal? ThirdPartyExecutionCharge { get; init; }

    /// <summary>Attribute <c>thirdPartyClearingCharge</c>.</summary>
    public decimal? ThirdPartyClearingCharge { get; init; }

    /// <summary>Attribute <c>thirdPartyRegulatoryCharge</c>.</summary>
    public decimal? ThirdPartyRegulatoryCharge { get; init; }

    /// <summary>Attribute <c>regFINRATradingActivityFee</c>.</summary>
    public decimal? RegFINRATradingActivityFee { get; init; }

    /// <summary>Attribute <c>regSection31TransactionFee</c>.</summary>
    public decimal? RegSection31TransactionFee { get; init; }

    /// <summary>Attribute <c>regOther</c>.</summary>
    public decimal? RegOther { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <inheritdoc/>
    public static UnbundledCommissionRow Visit<TWire>(ref TWire wire, UnbundledCommissionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            DateTime = wire.Time("dateTime", row.DateTime),
            Exchange = wire.Text("exchange", row.Exchange),
            BuySell = wire.Text("buySell", row.BuySell),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            TradeID = wire.Text("tradeID", row.TradeID),
            OrderReference = wire.Text("orderReference", row.OrderReference),
            TotalCommission = wire.Decimal("totalCommission", row.TotalCommission),
            BrokerExecutionCharge = wire.Decimal("brokerExecutionCharge", row.BrokerExecutionCharge),
            BrokerClearingCharge = wire.Decimal("brokerClearingCharge", row.BrokerClearingCharge),
            ThirdPartyExecutionCharge = wire.Decimal("thirdPartyExecutionCharge", row.ThirdPartyExecutionCharge),
            ThirdPartyClearingCharge = wire.Decimal("thirdPartyClearingCharge", row.ThirdPartyClearingCharge),
            ThirdPartyRegulatoryCharge = wire.Decimal("thirdPartyRegulatoryCharge", row.ThirdPartyRegulatoryCharge),
            RegFINRATradingActivityFee = wire.Decimal("regFINRATradingActivityFee", row.RegFINRATradingActivityFee),
            RegSection31TransactionFee = wire.Decimal("regSection31TransactionFee", row.RegSection31TransactionFee),
            RegOther = wire.Decimal("regOther", row.RegOther),
            Other = wire.Decimal("other", row.Other),
        };
}
