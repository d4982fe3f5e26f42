namespace Tidegate.Flex.Rows;

/// <summary>A loan of securities that began, changed or ended.</summary>
public sealed record SlbActivityRow : StatementRow, IFlexRow<SlbActivityRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "SLBActivities";

    /// <inheritdoc/>
    public static string ElementName => "SLBActivity";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>slbTransactionId</c>.</summary>
    public string? SlbTransactionId { get; init; }

    /// <summary>Attribute <c>uniqueID</c>.</summary>
    public string? UniqueID { get; init; }

    /// <summary>Attribute <c>activityDescription</c>.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>feeRate</c>.</summary>
    public decimal? FeeRate { get; init; }

    /// <summary>Attribute <c>collateralAmount</c>.</summary>
    public decimal? CollateralAmount { get; init; }

    /// <summary>Attribute <c>markQuantity</c>.</summary>
    public decimal? MarkQuantity { get; init; }

    /// <summary>Attribute <c>markPriorPrice</c>.</summary>
    public decimal? MarkPriorPrice { get; init; }

    /// <summary>Attribute <c>markCurrentPrice</c>.</summary>
    public decimal? MarkCurrentPrice { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static SlbActivityRow Visit<TWire>(ref TWire wire, SlbActivityRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            SlbTransactionId = wire.Text("slbTransactionId", row.SlbTransactionId),
            UniqueID = wire.Text("uniqueID", row.UniqueID),
            ActivityDescription = wire.Text("activityDescription", row.ActivityDescription),
            Type = wire.Text("type", row.Type),
            Exchange = wire.Text("exchange", row.Exchange),
            Quantity = wire.Decimal("quantity", row.Quantity),
            FeeRate = wire.Decimal("feeRate", row.FeeRate),
            CollateralAmount = wire.Decimal("collateralAmount", row.CollateralAmount),
            MarkQuantity = wire.Decimal("markQuantity", row.MarkQuantity),
            MarkPriorPrice = wire.Decimal("markPriorPrice", row.MarkPriorPrice),
            MarkCurrentPrice = wire.Decimal("markCurrentPrice", row.MarkCurrentPrice),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
