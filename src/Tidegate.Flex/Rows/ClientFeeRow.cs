namespace Tidegate.Flex.Rows;

/// <summary>A fee that an advisor or broker charges its client.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record ClientFeeRow : StatementRow, IFlexRow<ClientFeeRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "ClientFees";

    /// <inheritdoc/>
    public static string ElementName => "ClientFee";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>feeType</c>.</summary>
    public string? FeeType { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public FlexTime? Date { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>expenseIndicator</c>.</summary>
    public string? ExpenseIndicator { get; init; }

    /// <summary>Attribute <c>buySell</c>.</summary>
    public string? BuySell { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>revenue</c>.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>Attribute <c>expense</c>.</summary>
    public decimal? Expense { get; init; }

    /// <summary>Attribute <c>net</c>.</summary>
    public decimal? Net { get; init; }

    /// <summary>Attribute <c>revenueInBase</c>.</summary>
    public decimal? RevenueInBase { get; init; }

    /// <summary>Attribute <c>expenseInBase</c>.</summary>
    public decimal? ExpenseInBase { get; init; }

    /// <summary>Attribute <c>netInBase</c>.</summary>
    public decimal? NetInBase { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>execID</c>.</summary>
    public string? ExecID { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <inheritdoc/>
    public static ClientFeeRow Visit<TWire>(ref TWire wire, ClientFeeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            FeeType = wire.Text("feeType", row.FeeType),
            Date = wire.Time("date", row.Date),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            ExpenseIndicator = wire.Text("expenseIndicator", row.ExpenseIndicator),
            BuySell = wire.Text("buySell", row.BuySell),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            Revenue = wire.Decimal("revenue", row.Revenue),
            Expense = wire.Decimal("expense", row.Expense),
            Net = wire.Decimal("net", row.Net),
            RevenueInBase = wire.Decimal("revenueInBase", row.RevenueInBase),
            ExpenseInBase = wire.Decimal("expenseInBase", row.ExpenseInBase),
            NetInBase = wire.Decimal("netInBase", row.NetInBase),
            TradeID = wire.Text("tradeID", row.TradeID),
            ExecID = wire.Text("execID", row.ExecID),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
        };
}
