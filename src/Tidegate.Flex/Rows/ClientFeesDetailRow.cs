namespace Tidegate.Flex.Rows;

/// <summary>The parts of a client fee. Container and row carry the same name.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record ClientFeesDetailRow : StatementRow, IFlexRow<ClientFeesDetailRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "ClientFeesDetail";

    /// <inheritdoc/>
    public static string ElementName => "ClientFeesDetail";

    /// <inheritdoc/>
    public static bool IsSingle => false;

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>execID</c>.</summary>
    public string? ExecID { get; init; }

    /// <summary>Attribute <c>totalRevenue</c>.</summary>
    public decimal? TotalRevenue { get; init; }

    /// <summary>Attribute <c>totalCommission</c>.</summary>
    public decimal? TotalCommission { get; init; }

    /// <summary>Attribute <c>brokerExecutionCharge</c>.</summary>
    public decimal? BrokerExecutionCharge { get; init; }

    /// <summary>Attribute <c>clearingCharge</c>.</summary>
    public decimal? ClearingCharge { get; init; }

    /// <summary>Attribute <c>thirdPartyExecutionCharge</c>.</summary>
    public decimal? ThirdPartyExecutionCharge { get; init; }

    /// <summary>Attribute <c>thirdPartyRegulatoryCharge</c>.</summary>
    public decimal? ThirdPartyRegulatoryCharge { get; init; }

    /// <summary>Attribute <c>regFINRATradingActivityFee</c>.</summary>
    public decimal? RegFINRATradingActivityFee { get; init; }

    /// <summary>Attribute <c>regSection31TransactionFee</c>.</summary>
    public decimal? RegSection31TransactionFee { get; init; }

    /// <summary>Attribute <c>regOther</c>.</summary>
    public decimal? RegOther { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <summary>Attribute <c>totalNet</c>.</summary>
    public decimal? TotalNet { get; init; }

    /// <summary>Attribute <c>totalNetInBase</c>.</summary>
    public decimal? TotalNetInBase { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static ClientFeesDetailRow Visit<TWire>(ref TWire wire, ClientFeesDetailRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Date = wire.Time("date", row.Date),
            TradeID = wire.Text("tradeID", row.TradeID),
            ExecID = wire.Text("execID", row.ExecID),
            TotalRevenue = wire.Decimal("totalRevenue", row.TotalRevenue),
            TotalCommission = wire.Decimal("totalCommission", row.TotalCommission),
            BrokerExecutionCharge = wire.Decimal("brokerExecutionCharge", row.BrokerExecutionCharge),
            ClearingCharge = wire.Decimal("clearingCharge", row.ClearingCharge),
            ThirdPartyExecutionCharge = wire.Decimal("thirdPartyExecutionCharge", row.ThirdPartyExecutionCharge),
            ThirdPartyRegulatoryCharge = wire.Decimal("thirdPartyRegulatoryCharge", row.ThirdPartyRegulatoryCharge),
            RegFINRATradingActivityFee = wire.Decimal("regFINRATradingActivityFee", row.RegFINRATradingActivityFee),
            RegSection31TransactionFee = wire.Decimal("regSection31TransactionFee", row.RegSection31TransactionFee),
            RegOther = wire.Decimal("regOther", row.RegOther),
            Other = wire.Decimal("other", row.Other),
            TotalNet = wire.Decimal("totalNet", row.TotalNet),
            TotalNetInBase = wire.Decimal("totalNetInBase", row.TotalNetInBase),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
