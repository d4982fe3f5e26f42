namespace Tidegate.Flex.Rows;

/// <summary>What the routing of an order to an exchange cost.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record RoutingCommissionRow : StatementRow, IFlexRow<RoutingCommissionRow>
{
    /// <inheritdoc/>
    public static string SectionName => "RoutingCommissions";

    /// <inheritdoc/>
    public static string ElementName => "RoutingCommission";

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

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>tradeTime</c>.</summary>
    public TimeOnly? TradeTime { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>orderTime</c>.</summary>
    public FlexTime? OrderTime { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>lowestFeeExchange</c>.</summary>
    public string? LowestFeeExchange { get; init; }

    /// <summary>Attribute <c>executionExchange</c>.</summary>
    public string? ExecutionExchange { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>routingFee</c>.</summary>
    public decimal? RoutingFee { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>orderID</c>.</summary>
    public string? OrderID { get; init; }

    /// <inheritdoc/>
    public static RoutingCommissionRow Visit<TWire>(ref TWire wire, RoutingCommissionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            TradeTime = wire.TimeOfDay("tradeTime", row.TradeTime),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            OrderTime = wire.Time("orderTime", row.OrderTime),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            LowestFeeExchange = wire.Text("lowestFeeExchange", row.LowestFeeExchange),
            ExecutionExchange = wire.Text("executionExchange", row.ExecutionExchange),
            Exchange = wire.Text("exchange", row.Exchange),
            Amount = wire.Decimal("amount", row.Amount),
            RoutingFee = wire.Decimal("routingFee", row.RoutingFee),
            TradeID = wire.Text("tradeID", row.TradeID),
            OrderID = wire.Text("orderID", row.OrderID),
        };
}
