namespace Tidegate.Flex.Rows;

/// <summary>Interest, dividend or fee on a contract for difference.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record CfdChargeRow : StatementRow, IFlexRow<CfdChargeRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "CFDCharges";

    /// <inheritdoc/>
    public static string ElementName => "CFDCharge";

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

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>received</c>.</summary>
    public decimal? Received { get; init; }

    /// <summary>Attribute <c>paid</c>.</summary>
    public decimal? Paid { get; init; }

    /// <summary>Attribute <c>total</c>.</summary>
    public decimal? Total { get; init; }

    /// <summary>Attribute <c>activityDescription</c>.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>clientReference</c>.</summary>
    public string? ClientReference { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static CfdChargeRow Visit<TWire>(ref TWire wire, CfdChargeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Date = wire.Date("date", row.Date),
            DateTime = wire.Time("dateTime", row.DateTime),
            Amount = wire.Decimal("amount", row.Amount),
            Received = wire.Decimal("received", row.Received),
            Paid = wire.Decimal("paid", row.Paid),
            Total = wire.Decimal("total", row.Total),
            ActivityDescription = wire.Text("activityDescription", row.ActivityDescription),
            TradeID = wire.Text("tradeID", row.TradeID),
            Code = wire.Text("code", row.Code),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            ClientReference = wire.Text("clientReference", row.ClientReference),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
