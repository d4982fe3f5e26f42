namespace Tidegate.Flex.Rows;

/// <summary>A delivery that is on its way.</summary>
/// <remarks>No recording of this section is known: the names of its columns are unverified.</remarks>
public sealed record UnsettledTransferRow : StatementRow, IFlexRow<UnsettledTransferRow>
{
    /// <inheritdoc/>
    public static string SectionName => "UnsettledTransfers";

    /// <inheritdoc/>
    public static string ElementName => "UnsettledTransfer";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>direction</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Attribute <c>stage</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>Attribute <c>tradeDate</c>.</summary>
    public DateOnly? TradeDate { get; init; }

    /// <summary>Attribute <c>targetSettlement</c>.</summary>
    public DateOnly? TargetSettlement { get; init; }

    /// <summary>Attribute <c>contra</c>.</summary>
    public string? Contra { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>tradeAmount</c>.</summary>
    public decimal? TradeAmount { get; init; }

    /// <summary>Attribute <c>tradeAmountInBase</c>.</summary>
    public decimal? TradeAmountInBase { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <inheritdoc/>
    public static UnsettledTransferRow Visit<TWire>(ref TWire wire, UnsettledTransferRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Direction = wire.Text("direction", row.Direction),
            Stage = wire.Text("stage", row.Stage),
            TradeDate = wire.Date("tradeDate", row.TradeDate),
            TargetSettlement = wire.Date("targetSettlement", row.TargetSettlement),
            Contra = wire.Text("contra", row.Contra),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            TradeAmount = wire.Decimal("tradeAmount", row.TradeAmount),
            TradeAmountInBase = wire.Decimal("tradeAmountInBase", row.TradeAmountInBase),
            TransactionID = wire.Text("transactionID", row.TransactionID),
        };
}
