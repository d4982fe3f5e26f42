namespace Tidegate.Flex.Rows;

/// <summary>Result of one instrument since the month and the year began, in base currency.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record MonthToDatePerformanceRow : StatementRow, IFlexRow<MonthToDatePerformanceRow>
{
    /// <inheritdoc/>
    public static string SectionName => "MTDYTDPerformanceSummary";

    /// <inheritdoc/>
    public static string ElementName => "MTDYTDPerformanceSummaryUnderlying";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>mtmMTD</c>.</summary>
    public decimal? MtmMTD { get; init; }

    /// <summary>Attribute <c>mtmYTD</c>.</summary>
    public decimal? MtmYTD { get; init; }

    /// <summary>Attribute <c>realSTMTD</c>.</summary>
    public decimal? RealSTMTD { get; init; }

    /// <summary>Attribute <c>realSTYTD</c>.</summary>
    public decimal? RealSTYTD { get; init; }

    /// <summary>Attribute <c>realLTMTD</c>.</summary>
    public decimal? RealLTMTD { get; init; }

    /// <summary>Attribute <c>realLTYTD</c>.</summary>
    public decimal? RealLTYTD { get; init; }

    /// <summary>Attribute <c>realizedPnlMTD</c>.</summary>
    public decimal? RealizedPnlMTD { get; init; }

    /// <summary>Attribute <c>realizedCapitalGainsPnlMTD</c>.</summary>
    public decimal? RealizedCapitalGainsPnlMTD { get; init; }

    /// <summary>Attribute <c>realizedFxPnlMTD</c>.</summary>
    public decimal? RealizedFxPnlMTD { get; init; }

    /// <summary>Attribute <c>realizedPnlYTD</c>.</summary>
    public decimal? RealizedPnlYTD { get; init; }

    /// <summary>Attribute <c>realizedCapitalGainsPnlYTD</c>.</summary>
    public decimal? RealizedCapitalGainsPnlYTD { get; init; }

    /// <summary>Attribute <c>realizedFxPnlYTD</c>.</summary>
    public decimal? RealizedFxPnlYTD { get; init; }

    /// <summary>Attribute <c>brokerFees</c>.</summary>
    public decimal? BrokerFees { get; init; }

    /// <summary>Attribute <c>brokerFeesSec</c>.</summary>
    public decimal? BrokerFeesSec { get; init; }

    /// <summary>Attribute <c>brokerFeesCom</c>.</summary>
    public decimal? BrokerFeesCom { get; init; }

    /// <summary>Attribute <c>brokerFeesMTD</c>.</summary>
    public decimal? BrokerFeesMTD { get; init; }

    /// <summary>Attribute <c>brokerFeesYTD</c>.</summary>
    public decimal? BrokerFeesYTD { get; init; }

    /// <inheritdoc/>
    public static MonthToDatePerformanceRow Visit<TWire>(ref TWire wire, MonthToDatePerformanceRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            MtmMTD = wire.Decimal("mtmMTD", row.MtmMTD),
            MtmYTD = wire.Decimal("mtmYTD", row.MtmYTD),
            RealSTMTD = wire.Decimal("realSTMTD", row.RealSTMTD),
            RealSTYTD = wire.Decimal("realSTYTD", row.RealSTYTD),
            RealLTMTD = wire.Decimal("realLTMTD", row.RealLTMTD),
            RealLTYTD = wire.Decimal("realLTYTD", row.RealLTYTD),
            RealizedPnlMTD = wire.Decimal("realizedPnlMTD", row.RealizedPnlMTD),
            RealizedCapitalGainsPnlMTD = wire.Decimal("realizedCapitalGainsPnlMTD", row.RealizedCapitalGainsPnlMTD),
            RealizedFxPnlMTD = wire.Decimal("realizedFxPnlMTD", row.RealizedFxPnlMTD),
            RealizedPnlYTD = wire.Decimal("realizedPnlYTD", row.RealizedPnlYTD),
            RealizedCapitalGainsPnlYTD = wire.Decimal("realizedCapitalGainsPnlYTD", row.RealizedCapitalGainsPnlYTD),
            RealizedFxPnlYTD = wire.Decimal("realizedFxPnlYTD", row.RealizedFxPnlYTD),
            BrokerFees = wire.Decimal("brokerFees", row.BrokerFees),
            BrokerFeesSec = wire.Decimal("brokerFeesSec", row.BrokerFeesSec),
            BrokerFeesCom = wire.Decimal("brokerFeesCom", row.BrokerFeesCom),
            BrokerFeesMTD = wire.Decimal("brokerFeesMTD", row.BrokerFeesMTD),
            BrokerFeesYTD = wire.Decimal("brokerFeesYTD", row.BrokerFeesYTD),
        };
}
