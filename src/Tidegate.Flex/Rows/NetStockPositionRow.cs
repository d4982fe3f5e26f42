namespace Tidegate.Flex.Rows;

/// <summary>Shares held, borrowed and lent of one instrument.</summary>
public sealed record NetStockPositionRow : StatementRow, IFlexRow<NetStockPositionRow>
{
    /// <inheritdoc/>
    public static string SectionName => "NetStockPositionSummary";

    /// <inheritdoc/>
    public static string ElementName => "NetStockPosition";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>sharesAtIb</c>.</summary>
    public decimal? SharesAtIb { get; init; }

    /// <summary>Attribute <c>sharesBorrowed</c>.</summary>
    public decimal? SharesBorrowed { get; init; }

    /// <summary>Attribute <c>sharesLent</c>.</summary>
    public decimal? SharesLent { get; init; }

    /// <summary>Attribute <c>netShares</c>.</summary>
    public decimal? NetShares { get; init; }

    /// <inheritdoc/>
    public static NetStockPositionRow Visit<TWire>(ref TWire wire, NetStockPositionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            SharesAtIb = wire.Decimal("sharesAtIb", row.SharesAtIb),
            SharesBorrowed = wire.Decimal("sharesBorrowed", row.SharesBorrowed),
            SharesLent = wire.Decimal("sharesLent", row.SharesLent),
            NetShares = wire.Decimal("netShares", row.NetShares),
        };
}
