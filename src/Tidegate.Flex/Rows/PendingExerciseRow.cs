namespace Tidegate.Flex.Rows;

/// <summary>An exercise or lapse of an option that was asked for and has not happened yet. The broker spells the section so.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record PendingExerciseRow : StatementRow, IFlexRow<PendingExerciseRow>
{
    /// <inheritdoc/>
    public static string SectionName => "PendingExcercises";

    /// <inheritdoc/>
    public static string ElementName => "PendingExcercise";

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

    /// <summary>Attribute <c>date</c>.</summary>
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <inheritdoc/>
    public static PendingExerciseRow Visit<TWire>(ref TWire wire, PendingExerciseRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Time("date", row.Date),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Type = wire.Text("type", row.Type),
        };
}
