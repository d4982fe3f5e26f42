namespace Tidegate.Flex.Rows;

/// <summary>
/// Mark-to-market result of one instrument over the statement's window, in base currency. Rows without <c>symbol</c> are totals.
/// </summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record MtmPerformanceRow : StatementRow, IFlexRow<MtmPerformanceRow>
{
    /// <inheritdoc/>
    public static string SectionName => "MTMPerformanceSummaryInBase";

    /// <inheritdoc/>
    public static string ElementName => "MTMPerformanceSummaryUnderlying";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>prevCloseQuantity</c>.</summary>
    public decimal? PrevCloseQuantity { get; init; }

    /// <summary>Attribute <c>prevClosePrice</c>.</summary>
    public decimal? PrevClosePrice { get; init; }

    /// <summary>Attribute <c>closeQuantity</c>.</summary>
    public decimal? CloseQuantity { get; init; }

    /// <summary>Attribute <c>closePrice</c>.</summary>
    public decimal? ClosePrice { get; init; }

    /// <summary>Attribute <c>transactionMtm</c>.</summary>
    public decimal? TransactionMtm { get; init; }

    /// <summary>Attribute <c>priorOpenMtm</c>.</summary>
    public decimal? PriorOpenMtm { get; init; }

    /// <summary>Attribute <c>corpActionMtm</c>.</summary>
    public decimal? CorpActionMtm { get; init; }

    /// <summary>Attribute <c>dividends</c>.</summary>
    public decimal? Dividends { get; init; }

    /// <summary>Attribute <c>commissions</c>.</summary>
    public decimal? Commissions { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <summary>Attribute <c>total</c>.</summary>
    public decimal? Total { get; init; }

    /// <summary>Attribute <c>otherWithAccruals</c>.</summary>
    public decimal? OtherWithAccruals { get; init; }

    /// <summary>Attribute <c>totalWithAccruals</c>.</summary>
    public decimal? TotalWithAccruals { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public static MtmPerformanceRow Visit<TWire>(ref TWire wire, MtmPerformanceRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            PrevCloseQuantity = wire.Decimal("prevCloseQuantity", row.PrevCloseQuantity),
            PrevClosePrice = wire.Decimal("prevClosePrice", row.PrevClosePrice),
            CloseQuantity = wire.Decimal("closeQuantity", row.CloseQuantity),
            ClosePrice = wire.Decimal("closePrice", row.ClosePrice),
            TransactionMtm = wire.Decimal("transactionMtm", row.TransactionMtm),
            PriorOpenMtm = wire.Decimal("priorOpenMtm", row.PriorOpenMtm),
            CorpActionMtm = wire.Decimal("corpActionMtm", row.CorpActionMtm),
            Dividends = wire.Decimal("dividends", row.Dividends),
            Commissions = wire.Decimal("commissions", row.Commissions),
            Other = wire.Decimal("other", row.Other),
            Total = wire.Decimal("total", row.Total),
            OtherWithAccruals = wire.Decimal("otherWithAccruals", row.OtherWithAccruals),
            TotalWithAccruals = wire.Decimal("totalWithAccruals", row.TotalWithAccruals),
            Code = wire.Text("code", row.Code),
        };
}
