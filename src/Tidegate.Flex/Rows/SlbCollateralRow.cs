namespace Tidegate.Flex.Rows;

/// <summary>Collateral for securities lent.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record SlbCollateralRow : StatementRow, IFlexRow<SlbCollateralRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "SLBCollaterals";

    /// <inheritdoc/>
    public static string ElementName => "SLBCollateral";

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

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>collateralAmount</c>.</summary>
    public decimal? CollateralAmount { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static SlbCollateralRow Visit<TWire>(ref TWire wire, SlbCollateralRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Type = wire.Text("type", row.Type),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Amount = wire.Decimal("amount", row.Amount),
            CollateralAmount = wire.Decimal("collateralAmount", row.CollateralAmount),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
