namespace Tidegate.Flex.Rows;

/// <summary>A dividend that is due and not yet paid at the end of the window.</summary>
public sealed record OpenDividendAccrualRow : StatementRow, IFlexRow<OpenDividendAccrualRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "OpenDividendAccruals";

    /// <inheritdoc/>
    public static string ElementName => "OpenDividendAccrual";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>exDate</c>.</summary>
    public DateOnly? ExDate { get; init; }

    /// <summary>Attribute <c>payDate</c>.</summary>
    public DateOnly? PayDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tax</c>.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Attribute <c>fee</c>.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Attribute <c>grossRate</c>.</summary>
    public decimal? GrossRate { get; init; }

    /// <summary>Attribute <c>grossAmount</c>.</summary>
    public decimal? GrossAmount { get; init; }

    /// <summary>Attribute <c>netAmount</c>.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>fromAcct</c>.</summary>
    public string? FromAcct { get; init; }

    /// <summary>Attribute <c>toAcct</c>.</summary>
    public string? ToAcct { get; init; }

    /// <summary>Attribute <c>actionID</c>.</summary>
    public string? ActionID { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static OpenDividendAccrualRow Visit<TWire>(ref TWire wire, OpenDividendAccrualRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ExDate = wire.Date("exDate", row.ExDate),
            PayDate = wire.Date("payDate", row.PayDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Tax = wire.Decimal("tax", row.Tax),
            Fee = wire.Decimal("fee", row.Fee),
            GrossRate = wire.Decimal("grossRate", row.GrossRate),
            GrossAmount = wire.Decimal("grossAmount", row.GrossAmount),
            NetAmount = wire.Decimal("netAmount", row.NetAmount),
            Code = wire.Text("code", row.Code),
            FromAcct = wire.Text("fromAcct", row.FromAcct),
            ToAcct = wire.Text("toAcct", row.ToAcct),
            ActionID = wire.Text("actionID", row.ActionID),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
