namespace Tidegate.Flex.Rows;

/// <summary>
/// A tax on a trade, such as a stamp duty; <c>taxAmount</c> is signed, in <c>currency</c>. The trade stands in <c>tradeId</c>, spelled so.
/// </summary>
public sealed record TransactionTaxRow : StatementRow, IFlexRow<TransactionTaxRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "TransactionTaxes";

    /// <inheritdoc/>
    public static string ElementName => "TransactionTax";

    /// <inheritdoc/>
    public static IReadOnlyList<string> ElementNames { get; } = ["TransactionTax", "TransactionTaxDetail"];

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>date</c>.</summary>
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>taxDescription</c>.</summary>
    public string? TaxDescription { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>taxAmount</c>.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>Attribute <c>tradeId</c>.</summary>
    public string? TradeId { get; init; }

    /// <summary>Attribute <c>orderId</c>.</summary>
    public string? OrderId { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>source</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static TransactionTaxRow Visit<TWire>(ref TWire wire, TransactionTaxRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Time("date", row.Date),
            TaxDescription = wire.Text("taxDescription", row.TaxDescription),
            Quantity = wire.Decimal("quantity", row.Quantity),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            TaxAmount = wire.Decimal("taxAmount", row.TaxAmount),
            TradeId = wire.Text("tradeId", row.TradeId),
            OrderId = wire.Text("orderId", row.OrderId),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            Source = wire.Text("source", row.Source),
            Code = wire.Text("code", row.Code),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
