namespace Tidegate.Flex.Rows;

/// <summary>Shares granted by the broker; they vest on <c>vestingDate</c>.</summary>
public sealed record StockGrantActivityRow : StatementRow, IFlexRow<StockGrantActivityRow>
{
    /// <inheritdoc/>
    public static string SectionName => "StockGrantActivities";

    /// <inheritdoc/>
    public static string ElementName => "StockGrantActivity";

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

    /// <summary>Attribute <c>activityDescription</c>.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Attribute <c>awardDate</c>.</summary>
    public DateOnly? AwardDate { get; init; }

    /// <summary>Attribute <c>vestingDate</c>.</summary>
    public DateOnly? VestingDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>value</c>.</summary>
    public decimal? Value { get; init; }

    /// <inheritdoc/>
    public static StockGrantActivityRow Visit<TWire>(ref TWire wire, StockGrantActivityRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            ActivityDescription = wire.Text("activityDescription", row.ActivityDescription),
            AwardDate = wire.Date("awardDate", row.AwardDate),
            VestingDate = wire.Date("vestingDate", row.VestingDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            Value = wire.Decimal("value", row.Value),
        };
}
