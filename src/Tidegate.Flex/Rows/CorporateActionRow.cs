namespace Tidegate.Flex.Rows;

/// <summary>One leg of a corporate action: <c>quantity</c> is the signed change, <c>proceeds</c> the cash received.</summary>
public sealed record CorporateActionRow : StatementRow, IFlexRow<CorporateActionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "CorporateActions";

    /// <inheritdoc/>
    public static string ElementName => "CorporateAction";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>actionDescription</c>.</summary>
    public string? ActionDescription { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>value</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>costBasis</c>.</summary>
    public decimal? CostBasis { get; init; }

    /// <summary>Attribute <c>fifoPnlRealized</c>.</summary>
    public decimal? FifoPnlRealized { get; init; }

    /// <summary>Attribute <c>capitalGainsPnl</c>.</summary>
    public decimal? CapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>fxPnl</c>.</summary>
    public decimal? FxPnl { get; init; }

    /// <summary>Attribute <c>realizedPL</c>.</summary>
    public decimal? RealizedPL { get; init; }

    /// <summary>Attribute <c>mtmPnl</c>.</summary>
    public decimal? MtmPnl { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>actionID</c>.</summary>
    public string? ActionID { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static CorporateActionRow Visit<TWire>(ref TWire wire, CorporateActionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            DateTime = wire.Time("dateTime", row.DateTime),
            Date = wire.Date("date", row.Date),
            ActionDescription = wire.Text("actionDescription", row.ActionDescription),
            Amount = wire.Decimal("amount", row.Amount),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            Value = wire.Decimal("value", row.Value),
            Quantity = wire.Decimal("quantity", row.Quantity),
            CostBasis = wire.Decimal("costBasis", row.CostBasis),
            FifoPnlRealized = wire.Decimal("fifoPnlRealized", row.FifoPnlRealized),
            CapitalGainsPnl = wire.Decimal("capitalGainsPnl", row.CapitalGainsPnl),
            FxPnl = wire.Decimal("fxPnl", row.FxPnl),
            RealizedPL = wire.Decimal("realizedPL", row.RealizedPL),
            MtmPnl = wire.Decimal("mtmPnl", row.MtmPnl),
            Code = wire.Text("code", row.Code),
            Type = wire.Text("type", row.Type),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            ActionID = wire.Text("actionID", row.ActionID),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
