namespace Tidegate.Flex.Rows;

/// <summary>A combination of options that is reported as one position.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record ComplexPositionRow : StatementRow, IFlexRow<ComplexPositionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "ComplexPositions";

    /// <inheritdoc/>
    public static string ElementName => "ComplexPosition";

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

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>markPrice</c>.</summary>
    public decimal? MarkPrice { get; init; }

    /// <summary>Attribute <c>positionValue</c>.</summary>
    public decimal? PositionValue { get; init; }

    /// <summary>Attribute <c>costBasisPrice</c>.</summary>
    public decimal? CostBasisPrice { get; init; }

    /// <summary>Attribute <c>costBasisMoney</c>.</summary>
    public decimal? CostBasisMoney { get; init; }

    /// <summary>Attribute <c>fifoPnlUnrealized</c>.</summary>
    public decimal? FifoPnlUnrealized { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static ComplexPositionRow Visit<TWire>(ref TWire wire, ComplexPositionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            MarkPrice = wire.Decimal("markPrice", row.MarkPrice),
            PositionValue = wire.Decimal("positionValue", row.PositionValue),
            CostBasisPrice = wire.Decimal("costBasisPrice", row.CostBasisPrice),
            CostBasisMoney = wire.Decimal("costBasisMoney", row.CostBasisMoney),
            FifoPnlUnrealized = wire.Decimal("fifoPnlUnrealized", row.FifoPnlUnrealized),
            Code = wire.Text("code", row.Code),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
