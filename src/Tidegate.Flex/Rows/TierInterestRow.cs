namespace Tidegate.Flex.Rows;

/// <summary>Interest of one day and one tier of the balance; rates in percent a year.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record TierInterestRow : StatementRow, IFlexRow<TierInterestRow>
{
    /// <inheritdoc/>
    public static string SectionName => "TierInterestDetails";

    /// <inheritdoc/>
    public static string ElementName => "TierInterestDetail";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>Attribute <c>interestType</c>.</summary>
    public string? InterestType { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>valueDate</c>.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>Attribute <c>tierBreak</c>.</summary>
    public string? TierBreak { get; init; }

    /// <summary>Attribute <c>balanceThreshold</c>.</summary>
    public decimal? BalanceThreshold { get; init; }

    /// <summary>Attribute <c>marginBalance</c>.</summary>
    public decimal? MarginBalance { get; init; }

    /// <summary>Attribute <c>securitiesPrincipal</c>.</summary>
    public decimal? SecuritiesPrincipal { get; init; }

    /// <summary>Attribute <c>commoditiesPrincipal</c>.</summary>
    public decimal? CommoditiesPrincipal { get; init; }

    /// <summary>Attribute <c>ibuklPrincipal</c>.</summary>
    public decimal? IbuklPrincipal { get; init; }

    /// <summary>Attribute <c>totalPrincipal</c>.</summary>
    public decimal? TotalPrincipal { get; init; }

    /// <summary>Attribute <c>rate</c>.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Attribute <c>securitiesInterest</c>.</summary>
    public decimal? SecuritiesInterest { get; init; }

    /// <summary>Attribute <c>commoditiesInterest</c>.</summary>
    public decimal? CommoditiesInterest { get; init; }

    /// <summary>Attribute <c>ibuklInterest</c>.</summary>
    public decimal? IbuklInterest { get; init; }

    /// <summary>Attribute <c>totalInterest</c>.</summary>
    public decimal? TotalInterest { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>fromAcct</c>.</summary>
    public string? FromAcct { get; init; }

    /// <summary>Attribute <c>toAcct</c>.</summary>
    public string? ToAcct { get; init; }

    /// <inheritdoc/>
    public static TierInterestRow Visit<TWire>(ref TWire wire, TierInterestRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            InterestType = wire.Text("interestType", row.InterestType),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            ValueDate = wire.Date("valueDate", row.ValueDate),
            TierBreak = wire.Text("tierBreak", row.TierBreak),
            BalanceThreshold = wire.Decimal("balanceThreshold", row.BalanceThreshold),
            MarginBalance = wire.Decimal("marginBalance", row.MarginBalance),
            SecuritiesPrincipal = wire.Decimal("securitiesPrincipal", row.SecuritiesPrincipal),
            CommoditiesPrincipal = wire.Decimal("commoditiesPrincipal", row.CommoditiesPrincipal),
            IbuklPrincipal = wire.Decimal("ibuklPrincipal", row.IbuklPrincipal),
            TotalPrincipal = wire.Decimal("totalPrincipal", row.TotalPrincipal),
            Rate = wire.Decimal("rate", row.Rate),
            SecuritiesInterest = wire.Decimal("securitiesInterest", row.SecuritiesInterest),
            CommoditiesInterest = wire.Decimal("commoditiesInterest", row.CommoditiesInterest),
            IbuklInterest = wire.Decimal("ibuklInterest", row.IbuklInterest),
            TotalInterest = wire.Decimal("totalInterest", row.TotalInterest),
            Code = wire.Text("code", row.Code),
            FromAcct = wire.Text("fromAcct", row.FromAcct),
            ToAcct = wire.Text("toAcct", row.ToAcct),
        };
}
