namespace Tidegate.Flex.Rows;

/// <summary>The fee of one loan of securities on one day.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record SlbFeeRow : StatementRow, IFlexRow<SlbFeeRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "SLBFees";

    /// <inheritdoc/>
    public static string ElementName => "SLBFee";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>valueDate</c>.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>Attribute <c>startDate</c>.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>exchange</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Attribute <c>slbTransactionId</c>.</summary>
    public string? SlbTransactionId { get; init; }

    /// <summary>Attribute <c>uniqueID</c>.</summary>
    public string? UniqueID { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>collateralAmount</c>.</summary>
    public decimal? CollateralAmount { get; init; }

    /// <summary>Attribute <c>feeRate</c>.</summary>
    public decimal? FeeRate { get; init; }

    /// <summary>Attribute <c>fee</c>.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Attribute <c>carryCharge</c>.</summary>
    public decimal? CarryCharge { get; init; }

    /// <summary>Attribute <c>ticketCharge</c>.</summary>
    public decimal? TicketCharge { get; init; }

    /// <summary>Attribute <c>totalCharges</c>.</summary>
    public decimal? TotalCharges { get; init; }

    /// <summary>Attribute <c>marketFeeRate</c>.</summary>
    public decimal? MarketFeeRate { get; init; }

    /// <summary>Attribute <c>grossLendFee</c>.</summary>
    public decimal? GrossLendFee { get; init; }

    /// <summary>Attribute <c>netLendFeeRate</c>.</summary>
    public decimal? NetLendFeeRate { get; init; }

    /// <summary>Attribute <c>netLendFee</c>.</summary>
    public decimal? NetLendFee { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>fromAcct</c>.</summary>
    public string? FromAcct { get; init; }

    /// <summary>Attribute <c>toAcct</c>.</summary>
    public string? ToAcct { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static SlbFeeRow Visit<TWire>(ref TWire wire, SlbFeeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ValueDate = wire.Date("valueDate", row.ValueDate),
            StartDate = wire.Date("startDate", row.StartDate),
            Type = wire.Text("type", row.Type),
            Exchange = wire.Text("exchange", row.Exchange),
            SlbTransactionId = wire.Text("slbTransactionId", row.SlbTransactionId),
            UniqueID = wire.Text("uniqueID", row.UniqueID),
            Quantity = wire.Decimal("quantity", row.Quantity),
            CollateralAmount = wire.Decimal("collateralAmount", row.CollateralAmount),
            FeeRate = wire.Decimal("feeRate", row.FeeRate),
            Fee = wire.Decimal("fee", row.Fee),
            CarryCharge = wire.Decimal("carryCharge", row.CarryCharge),
            TicketCharge = wire.Decimal("ticketCharge", row.TicketCharge),
            TotalCharges = wire.Decimal("totalCharges", row.TotalCharges),
            MarketFeeRate = wire.Decimal("marketFeeRate", row.MarketFeeRate),
            GrossLendFee = wire.Decimal("grossLendFee", row.GrossLendFee),
            NetLendFeeRate = wire.Decimal("netLendFeeRate", row.NetLendFeeRate),
            NetLendFee = wire.Decimal("netLendFee", row.NetLendFee),
            Code = wire.Text("code", row.Code),
            FromAcct = wire.Text("fromAcct", row.FromAcct),
            ToAcct = wire.Text("toAcct", row.ToAcct),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
