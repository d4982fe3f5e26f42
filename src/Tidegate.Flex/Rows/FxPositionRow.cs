namespace Tidegate.Flex.Rows;

/// <summary>What is held of a foreign currency; <c>value</c> is in <c>functionalCurrency</c>, the base.</summary>
public sealed record FxPositionRow : StatementRow, IFlexRow<FxPositionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "FxPositions";

    /// <inheritdoc/>
    public static string ElementName => "FxPosition";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>assetCategory</c>.</summary>
    public string? AssetCategory { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>functionalCurrency</c>.</summary>
    public string? FunctionalCurrency { get; init; }

    /// <summary>Attribute <c>fxCurrency</c>.</summary>
    public string? FxCurrency { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>costPrice</c>.</summary>
    public decimal? CostPrice { get; init; }

    /// <summary>Attribute <c>costBasis</c>.</summary>
    public decimal? CostBasis { get; init; }

    /// <summary>Attribute <c>closePrice</c>.</summary>
    public decimal? ClosePrice { get; init; }

    /// <summary>Attribute <c>value</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Attribute <c>unrealizedPL</c>.</summary>
    public decimal? UnrealizedPL { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>lotDescription</c>.</summary>
    public string? LotDescription { get; init; }

    /// <summary>Attribute <c>lotOpenDateTime</c>.</summary>
    public FlexTime? LotOpenDateTime { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static FxPositionRow Visit<TWire>(ref TWire wire, FxPositionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            AssetCategory = wire.Text("assetCategory", row.AssetCategory),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            FunctionalCurrency = wire.Text("functionalCurrency", row.FunctionalCurrency),
            FxCurrency = wire.Text("fxCurrency", row.FxCurrency),
            Quantity = wire.Decimal("quantity", row.Quantity),
            CostPrice = wire.Decimal("costPrice", row.CostPrice),
            CostBasis = wire.Decimal("costBasis", row.CostBasis),
            ClosePrice = wire.Decimal("closePrice", row.ClosePrice),
            Value = wire.Decimal("value", row.Value),
            UnrealizedPL = wire.Decimal("unrealizedPL", row.UnrealizedPL),
            Code = wire.Text("code", row.Code),
            LotDescription = wire.Text("lotDescription", row.LotDescription),
            LotOpenDateTime = wire.Time("lotOpenDateTime", row.LotOpenDateTime),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
