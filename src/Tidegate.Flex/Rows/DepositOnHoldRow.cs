namespace Tidegate.Flex.Rows;

/// <summary>A deposit that is held back for a while.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record DepositOnHoldRow : StatementRow, IFlexRow<DepositOnHoldRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "DepositsOnHold";

    /// <inheritdoc/>
    public static string ElementName => "DepositOnHold";

    /// <inheritdoc/>
    public static bool TakesAnyElement => true;

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static DepositOnHoldRow Visit<TWire>(ref TWire wire, DepositOnHoldRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Date = wire.Time("date", row.Date),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            Amount = wire.Decimal("amount", row.Amount),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            Code = wire.Text("code", row.Code),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
