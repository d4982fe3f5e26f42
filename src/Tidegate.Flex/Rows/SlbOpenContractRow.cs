namespace Tidegate.Flex.Rows;

/// <summary>A loan of securities that is open at the end of the window.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record SlbOpenContractRow : StatementRow, IFlexRow<SlbOpenContractRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "SLBOpenContracts";

    /// <inheritdoc/>
    public static string ElementName => "SLBOpenContract";

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

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>slbTransactionId</c>.</summary>
    public string? SlbTransactionId { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>excessQuantity</c>.</summary>
    public decimal? ExcessQuantity { get; init; }

    /// <summary>Attribute <c>feeRate</c>.</summary>
    public decimal? FeeRate { get; init; }

    /// <summary>Attribute <c>collateralAmount</c>.</summary>
    public decimal? CollateralAmount { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static SlbOpenContractRow Visit<TWire>(ref TWire wire, SlbOpenContractRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            Type = wire.Text("type", row.Type),
            SlbTransactionId = wire.Text("slbTransactionId", row.SlbTransactionId),
            Exchange = wire.Text("exchange", row.Exchange),
            Quantity = wire.Decimal("quantity", row.Quantity),
            ExcessQuantity = wire.Decimal("excessQuantity", row.ExcessQuantity),
            FeeRate = wire.Decimal("feeRate", row.FeeRate),
            CollateralAmount = wire.Decimal("collateralAmount", row.CollateralAmount),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
