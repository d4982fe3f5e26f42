namespace Tidegate.Flex.Rows;

/// <summary>The closing price of a held instrument on an earlier day of the window.</summary>
public sealed record PriorPeriodPositionRow : StatementRow, IFlexRow<PriorPeriodPositionRow>
{
    /// <inheritdoc/>
    public static string SectionName => "PriorPeriodPositions";

    /// <inheritdoc/>
    public static string ElementName => "PriorPeriodPosition";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>priorMtmPnl</c>.</summary>
    public decimal? PriorMtmPnl { get; init; }

    /// <inheritdoc/>
    public static PriorPeriodPositionRow Visit<TWire>(ref TWire wire, PriorPeriodPositionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            Price = wire.Decimal("price", row.Price),
            PriorMtmPnl = wire.Decimal("priorMtmPnl", row.PriorMtmPnl),
        };
}
