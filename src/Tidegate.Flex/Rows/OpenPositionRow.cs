namespace Tidegate.Flex.Rows;

/// <summary>
/// A position at the end of <c>reportDate</c>; <c>levelOfDetail</c> SUMMARY (one an instrument) or LOT (one a lot, same quantities again).
/// </summary>
public sealed record OpenPositionRow : StatementRow, IFlexRow<OpenPositionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "OpenPositions";

    /// <inheritdoc/>
    public static string ElementName => "OpenPosition";

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty for pure cash.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>position</c>.</summary>
    public decimal? Position { get; init; }

    /// <summary>Attribute <c>markPrice</c>.</summary>
    public decimal? MarkPrice { get; init; }

    /// <summary>Attribute <c>positionValue</c>.</summary>
    public decimal? PositionValue { get; init; }

    /// <summary>Attribute <c>openPrice</c>.</summary>
    public decimal? OpenPrice { get; init; }

    /// <summary>Attribute <c>costBasisPrice</c>.</summary>
    public decimal? CostBasisPrice { get; init; }

    /// <summary>Attribute <c>costBasisMoney</c>.</summary>
    public decimal? CostBasisMoney { get; init; }

    /// <summary>Attribute <c>side</c>.</summary>
    public string? Side { get; init; }

    /// <summary>Attribute <c>levelOfDetail</c>.</summary>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>percentOfNAV</c>.</summary>
    public decimal? PercentOfNAV { get; init; }

    /// <summary>Attribute <c>fifoPnlUnrealized</c>.</summary>
    public decimal? FifoPnlUnrealized { get; init; }

    /// <summary>Attribute <c>openDateTime</c>.</summary>
    public FlexTime? OpenDateTime { get; init; }

    /// <summary>Attribute <c>holdingPeriodDateTime</c>.</summary>
    public FlexTime? HoldingPeriodDateTime { get; init; }

    /// <summary>Attribute <c>vestingDate</c>.</summary>
    public DateOnly? VestingDate { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>originatingOrderID</c>.</summary>
    public string? OriginatingOrderID { get; init; }

    /// <summary>Attribute <c>originatingTransactionID</c>.</summary>
    public string? OriginatingTransactionID { get; init; }

    /// <summary>Attribute <c>accruedInt</c>.</summary>
    public decimal? AccruedInt { get; init; }

    /// <summary>Attribute <c>positionValueInBase</c>.</summary>
    public decimal? PositionValueInBase { get; init; }

    /// <summary>Attribute <c>unrealizedCapitalGainsPnl</c>.</summary>
    public decimal? UnrealizedCapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>unrealizedlFxPnl</c>.</summary>
    public decimal? UnrealizedlFxPnl { get; init; }

    /// <inheritdoc/>
    public static OpenPositionRow Visit<TWire>(ref TWire wire, OpenPositionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Position = wire.Decimal("position", row.Position),
            MarkPrice = wire.Decimal("markPrice", row.MarkPrice),
            PositionValue = wire.Decimal("positionValue", row.PositionValue),
            OpenPrice = wire.Decimal("openPrice", row.OpenPrice),
            CostBasisPrice = wire.Decimal("costBasisPrice", row.CostBasisPrice),
            CostBasisMoney = wire.Decimal("costBasisMoney", row.CostBasisMoney),
            Side = wire.Text("side", row.Side),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            PercentOfNAV = wire.Decimal("percentOfNAV", row.PercentOfNAV),
            FifoPnlUnrealized = wire.Decimal("fifoPnlUnrealized", row.FifoPnlUnrealized),
            OpenDateTime = wire.Time("openDateTime", row.OpenDateTime),
            HoldingPeriodDateTime = wire.Time("holdingPeriodDateTime", row.HoldingPeriodDateTime),
            VestingDate = wire.Date("vestingDate", row.VestingDate),
            Code = wire.Text("code", row.Code),
            OriginatingOrderID = wire.Text("originatingOrderID", row.OriginatingOrderID),
            OriginatingTransactionID = wire.Text("originatingTransactionID", row.OriginatingTransactionID),
            AccruedInt = wire.Decimal("accruedInt", row.AccruedInt),
            PositionValueInBase = wire.Decimal("positionValueInBase", row.PositionValueInBase),
            UnrealizedCapitalGainsPnl = wire.Decimal("unrealizedCapitalGainsPnl", row.UnrealizedCapitalGainsPnl),
            UnrealizedlFxPnl = wire.Decimal("unrealizedlFxPnl", row.UnrealizedlFxPnl),
        };
}
