namespace Tidegate.Flex.Rows;

/// <summary>
/// Realized and unrealized result of one instrument over the statement's window, in base currency. Rows without <c>symbol</c> are totals.
/// </summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record FifoPerformanceRow : StatementRow, IFlexRow<FifoPerformanceRow>
{
    /// <inheritdoc/>
    public static string SectionName => "FIFOPerformanceSummaryInBase";

    /// <inheritdoc/>
    public static string ElementName => "FIFOPerformanceSummaryUnderlying";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>costAdj</c>.</summary>
    public decimal? CostAdj { get; init; }

    /// <summary>Attribute <c>realizedSTProfit</c>.</summary>
    public decimal? RealizedSTProfit { get; init; }

    /// <summary>Attribute <c>realizedSTLoss</c>.</summary>
    public decimal? RealizedSTLoss { get; init; }

    /// <summary>Attribute <c>realizedLTProfit</c>.</summary>
    public decimal? RealizedLTProfit { get; init; }

    /// <summary>Attribute <c>realizedLTLoss</c>.</summary>
    public decimal? RealizedLTLoss { get; init; }

    /// <summary>Attribute <c>totalRealizedPnl</c>.</summary>
    public decimal? TotalRealizedPnl { get; init; }

    /// <summary>Attribute <c>unrealizedProfit</c>.</summary>
    public decimal? UnrealizedProfit { get; init; }

    /// <summary>Attribute <c>unrealizedLoss</c>.</summary>
    public decimal? UnrealizedLoss { get; init; }

    /// <summary>Attribute <c>unrealizedSTProfit</c>.</summary>
    public decimal? UnrealizedSTProfit { get; init; }

    /// <summary>Attribute <c>unrealizedSTLoss</c>.</summary>
    public decimal? UnrealizedSTLoss { get; init; }

    /// <summary>Attribute <c>unrealizedLTProfit</c>.</summary>
    public decimal? UnrealizedLTProfit { get; init; }

    /// <summary>Attribute <c>unrealizedLTLoss</c>.</summary>
    public decimal? UnrealizedLTLoss { get; init; }

    /// <summary>Attribute <c>totalUnrealizedPnl</c>.</summary>
    public decimal? TotalUnrealizedPnl { get; init; }

    /// <summary>Attribute <c>totalFifoPnl</c>.</summary>
    public decimal? TotalFifoPnl { get; init; }

    /// <summary>Attribute <c>totalRealizedCapitalGainsPnl</c>.</summary>
    public decimal? TotalRealizedCapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>totalRealizedFxPnl</c>.</summary>
    public decimal? TotalRealizedFxPnl { get; init; }

    /// <summary>Attribute <c>totalUnrealizedCapitalGainsPnl</c>.</summary>
    public decimal? TotalUnrealizedCapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>totalUnrealizedFxPnl</c>.</summary>
    public decimal? TotalUnrealizedFxPnl { get; init; }

    /// <summary>Attribute <c>totalCapitalGainsPnl</c>.</summary>
    public decimal? TotalCapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>totalFxPnl</c>.</summary>
    public decimal? TotalFxPnl { get; init; }

    /// <summary>Attribute <c>transferredPnl</c>.</summary>
    public decimal? TransferredPnl { get; init; }

    /// <summary>Attribute <c>transferredCapitalGainsPnl</c>.</summary>
    public decimal? TransferredCapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>transferredFxPnl</c>.</summary>
    public decimal? TransferredFxPnl { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public static FifoPerformanceRow Visit<TWire>(ref TWire wire, FifoPerformanceRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            CostAdj = wire.Decimal("costAdj", row.CostAdj),
            RealizedSTProfit = wire.Decimal("realizedSTProfit", row.RealizedSTProfit),
            RealizedSTLoss = wire.Decimal("realizedSTLoss", row.RealizedSTLoss),
            RealizedLTProfit = wire.Decimal("realizedLTProfit", row.RealizedLTProfit),
            RealizedLTLoss = wire.Decimal("realizedLTLoss", row.RealizedLTLoss),
            TotalRealizedPnl = wire.Decimal("totalRealizedPnl", row.TotalRealizedPnl),
            UnrealizedProfit = wire.Decimal("unrealizedProfit", row.UnrealizedProfit),
            UnrealizedLoss = wire.Decimal("unrealizedLoss", row.UnrealizedLoss),
            UnrealizedSTProfit = wire.Decimal("unrealizedSTProfit", row.UnrealizedSTProfit),
            UnrealizedSTLoss = wire.Decimal("unrealizedSTLoss", row.UnrealizedSTLoss),
            UnrealizedLTProfit = wire.Decimal("unrealizedLTProfit", row.UnrealizedLTProfit),
            UnrealizedLTLoss = wire.Decimal("unrealizedLTLoss", row.UnrealizedLTLoss),
            TotalUnrealizedPnl = wire.Decimal("totalUnrealizedPnl", row.TotalUnrealizedPnl),
            TotalFifoPnl = wire.Decimal("totalFifoPnl", row.TotalFifoPnl),
            TotalRealizedCapitalGainsPnl = wire.Decimal("totalRealizedCapitalGainsPnl", row.TotalRealizedCapitalGainsPnl),
            TotalRealizedFxPnl = wire.Decimal("totalRealizedFxPnl", row.TotalRealizedFxPnl),
            TotalUnrealizedCapitalGainsPnl = wire.Decimal("totalUnrealizedCapitalGainsPnl", row.TotalUnrealizedCapitalGainsPnl),
            TotalUnrealizedFxPnl = wire.Decimal("totalUnrealizedFxPnl", row.TotalUnrealizedFxPnl),
            TotalCapitalGainsPnl = wire.Decimal("totalCapitalGainsPnl", row.TotalCapitalGainsPnl),
            TotalFxPnl = wire.Decimal("totalFxPnl", row.TotalFxPnl),
            TransferredPnl = wire.Decimal("transferredPnl", row.TransferredPnl),
            TransferredCapitalGainsPnl = wire.Decimal("transferredCapitalGainsPnl", row.TransferredCapitalGainsPnl),
            TransferredFxPnl = wire.Decimal("transferredFxPnl", row.TransferredFxPnl),
            Code = wire.Text("code", row.Code),
        };
}
