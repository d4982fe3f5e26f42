namespace Tidegate.Flex.Rows;

/// <summary>A payment with the account's debit card.</summary>
public sealed record DebitCardActivityRow : StatementRow, IFlexRow<DebitCardActivityRow>
{
    /// <inheritdoc/>
    public static string SectionName => "DebitCardActivities";

    /// <inheritdoc/>
    public static string ElementName => "DebitCardActivity";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>Attribute <c>assetCategory</c>.</summary>
    public string? AssetCategory { get; init; }

    /// <summary>Attribute <c>status</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get; init; }

    /// <summary>Attribute <c>transactionDateTime</c>.</summary>
    public FlexTime? TransactionDateTime { get; init; }

    /// <summary>Attribute <c>category</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Attribute <c>merchantNameLocation</c>.</summary>
    public string? MerchantNameLocation { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <inheritdoc/>
    public static DebitCardActivityRow Visit<TWire>(ref TWire wire, DebitCardActivityRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            AssetCategory = wire.Text("assetCategory", row.AssetCategory),
            Status = wire.Text("status", row.Status),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            PostingDate = wire.Date("postingDate", row.PostingDate),
            TransactionDateTime = wire.Time("transactionDateTime", row.TransactionDateTime),
            Category = wire.Text("category", row.Category),
            MerchantNameLocation = wire.Text("merchantNameLocation", row.MerchantNameLocation),
            Amount = wire.Decimal("amount", row.Amount),
        };
}
