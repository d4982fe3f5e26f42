namespace Tidegate.Flex.Rows;

/// <summary>
/// A movement of a foreign currency with what it realized in <c>functionalCurrency</c>, the base. Old queries name the pair
/// <c>fromCurrency</c>, <c>toCurrency</c>.
/// </summary>
public sealed record FxTransactionRow : StatementRow, IFlexRow<FxTransactionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "FxTransactions";

    /// <inheritdoc/>
    public static string ElementName => "FxTransaction";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>Attribute <c>assetCategory</c>.</summary>
    public string? AssetCategory { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>functionalCurrency</c>.</summary>
    public string? FunctionalCurrency { get; init; }

    /// <summary>Attribute <c>fxCurrency</c>.</summary>
    public string? FxCurrency { get; init; }

    /// <summary>Attribute <c>fromCurrency</c>.</summary>
    public string? FromCurrency { get; init; }

    /// <summary>Attribute <c>toCurrency</c>.</summary>
    public string? ToCurrency { get; init; }

    /// <summary>Attribute <c>activityDescription</c>.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>cost</c>.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Attribute <c>realizedPL</c>.</summary>
    public decimal? RealizedPL { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <inheritdoc/>
    public static FxTransactionRow Visit<TWire>(ref TWire wire, FxTransactionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            AssetCategory = wire.Text("assetCategory", row.AssetCategory),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            FunctionalCurrency = wire.Text("functionalCurrency", row.FunctionalCurrency),
            FxCurrency = wire.Text("fxCurrency", row.FxCurrency),
            FromCurrency = wire.Text("fromCurrency", row.FromCurrency),
            ToCurrency = wire.Text("toCurrency", row.ToCurrency),
            ActivityDescription = wire.Text("activityDescription", row.ActivityDescription),
            DateTime = wire.Time("dateTime", row.DateTime),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            Cost = wire.Decimal("cost", row.Cost),
            RealizedPL = wire.Decimal("realizedPL", row.RealizedPL),
            Code = wire.Text("code", row.Code),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            TransactionID = wire.Text("transactionID", row.TransactionID),
        };
}
