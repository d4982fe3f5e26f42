namespace Tidegate.Flex.Rows;

/// <summary>From the value of all positions of an asset class at the beginning to that at the end.</summary>
public sealed record ChangeInPositionValueRow : StatementRow, IFlexRow<ChangeInPositionValueRow>
{
    /// <inheritdoc/>
    public static string SectionName => "ChangeInPositionValues";

    /// <inheritdoc/>
    public static string ElementName => "ChangeInPositionValue";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>assetCategory</c>.</summary>
    public string? AssetCategory { get; init; }

    /// <summary>Attribute <c>priorPeriodValue</c>.</summary>
    public decimal? PriorPeriodValue { get; init; }

    /// <summary>Attribute <c>transactions</c>.</summary>
    public decimal? Transactions { get; init; }

    /// <summary>Attribute <c>mtmPriorPeriodPositions</c>.</summary>
    public decimal? MtmPriorPeriodPositions { get; init; }

    /// <summary>Attribute <c>mtmTransactions</c>.</summary>
    public decimal? MtmTransactions { get; init; }

    /// <summary>Attribute <c>corporateActions</c>.</summary>
    public decimal? CorporateActions { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <summary>Attribute <c>accountTransfers</c>.</summary>
    public decimal? AccountTransfers { get; init; }

    /// <summary>Attribute <c>linkingAdjustments</c>.</summary>
    public decimal? LinkingAdjustments { get; init; }

    /// <summary>Attribute <c>fxTranslationPnl</c>.</summary>
    public decimal? FxTranslationPnl { get; init; }

    /// <summary>Attribute <c>futurePriceAdjustments</c>.</summary>
    public decimal? FuturePriceAdjustments { get; init; }

    /// <summary>Attribute <c>settledCash</c>.</summary>
    public decimal? SettledCash { get; init; }

    /// <summary>Attribute <c>endOfPeriodValue</c>.</summary>
    public decimal? EndOfPeriodValue { get; init; }

    /// <inheritdoc/>
    public static ChangeInPositionValueRow Visit<TWire>(ref TWire wire, ChangeInPositionValueRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            AssetCategory = wire.Text("assetCategory", row.AssetCategory),
            PriorPeriodValue = wire.Decimal("priorPeriodValue", row.PriorPeriodValue),
            Transactions = wire.Decimal("transactions", row.Transactions),
            MtmPriorPeriodPositions = wire.Decimal("mtmPriorPeriodPositions", row.MtmPriorPeriodPositions),
            MtmTransactions = wire.Decimal("mtmTransactions", row.MtmTransactions),
            CorporateActions = wire.Decimal("corporateActions", row.CorporateActions),
            Other = wire.Decimal("other", row.Other),
            AccountTransfers = wire.Decimal("accountTransfers", row.AccountTransfers),
            LinkingAdjustments = wire.Decimal("linkingAdjustments", row.LinkingAdjustments),
            FxTranslationPnl = wire.Decimal("fxTranslationPnl", row.FxTranslationPnl),
            FuturePriceAdjustments = wire.Decimal("futurePriceAdjustments", row.FuturePriceAdjustments),
            SettledCash = wire.Decimal("settledCash", row.SettledCash),
            EndOfPeriodValue = wire.Decimal("endOfPeriodValue", row.EndOfPeriodValue),
        };
}
