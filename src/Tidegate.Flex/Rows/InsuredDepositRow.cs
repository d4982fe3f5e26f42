namespace Tidegate.Flex.Rows;

/// <summary>Cash that was swept to an insured bank.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record InsuredDepositRow : StatementRow, IFlexRow<InsuredDepositRow>
{
    /// <inheritdoc/>
    public static string SectionName => "FdicInsuredDepositsByBank";

    /// <inheritdoc/>
    public static string ElementName => "FdicInsuredDepositByBank";

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

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <inheritdoc/>
    public static InsuredDepositRow Visit<TWire>(ref TWire wire, InsuredDepositRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Amount = wire.Decimal("amount", row.Amount),
        };
}
