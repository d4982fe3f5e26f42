namespace Tidegate.Flex.Rows;

/// <summary>A movement in notes that the broker's group issues.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record IbgNoteRow : StatementRow, IFlexRow<IbgNoteRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "IBGNoteTransactions";

    /// <inheritdoc/>
    public static string ElementName => "IBGNoteTransaction";

    /// <inheritdoc/>
    public static bool TakesAnyElement => true;

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
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static IbgNoteRow Visit<TWire>(ref TWire wire, IbgNoteRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Date = wire.Time("date", row.Date),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            Amount = wire.Decimal("amount", row.Amount),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            Code = wire.Text("code", row.Code),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
