namespace Tidegate.Flex.Rows;

/// <summary>
/// Interest accrued in one currency from the beginning to the end of the window; <c>BASE_SUMMARY</c> is the total in base currency.
/// </summary>
public sealed record InterestAccrualsRow : StatementRow, IFlexRow<InterestAccrualsRow>
{
    /// <inheritdoc/>
    public static string SectionName => "InterestAccruals";

    /// <inheritdoc/>
    public static string ElementName => "InterestAccrualsCurrency";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fromDate</c>.</summary>
    public DateOnly? FromDate { get; init; }

    /// <summary>Attribute <c>toDate</c>.</summary>
    public DateOnly? ToDate { get; init; }

    /// <summary>Attribute <c>startingAccrualBalance</c>.</summary>
    public decimal? StartingAccrualBalance { get; init; }

    /// <summary>Attribute <c>interestAccrued</c>.</summary>
    public decimal? InterestAccrued { get; init; }

    /// <summary>Attribute <c>accrualReversal</c>.</summary>
    public decimal? AccrualReversal { get; init; }

    /// <summary>Attribute <c>fxTranslation</c>.</summary>
    public decimal? FxTranslation { get; init; }

    /// <summary>Attribute <c>endingAccrualBalance</c>.</summary>
    public decimal? EndingAccrualBalance { get; init; }

    /// <inheritdoc/>
    public static InterestAccrualsRow Visit<TWire>(ref TWire wire, InterestAccrualsRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FromDate = wire.Date("fromDate", row.FromDate),
            ToDate = wire.Date("toDate", row.ToDate),
            StartingAccrualBalance = wire.Decimal("startingAccrualBalance", row.StartingAccrualBalance),
            InterestAccrued = wire.Decimal("interestAccrued", row.InterestAccrued),
            AccrualReversal = wire.Decimal("accrualReversal", row.AccrualReversal),
            FxTranslation = wire.Decimal("fxTranslation", row.FxTranslation),
            EndingAccrualBalance = wire.Decimal("endingAccrualBalance", row.EndingAccrualBalance),
        };
}
