namespace Tidegate.Flex.Rows;

/// <summary>
/// An option that was exercised, assigned or expired, and the leg of its underlying. Container and row carry the same name.
/// </summary>
public sealed record OptionEaeRow : StatementRow, IFlexRow<OptionEaeRow>
{
    /// <inheritdoc/>
    public static string SectionName => "OptionEAE";

    /// <inheritdoc/>
    public static string ElementName => "OptionEAE";

    /// <inheritdoc/>
    public static bool IsSingle => false;

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

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>transactionType</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>markPrice</c>.</summary>
    public decimal? MarkPrice { get; init; }

    /// <summary>Attribute <c>proceeds</c>.</summary>
    public decimal? Proceeds { get; init; }

    /// <summary>Attribute <c>commisionsAndTax</c>.</summary>
    public decimal? CommisionsAndTax { get; init; }

    /// <summary>Attribute <c>costBasis</c>.</summary>
    public decimal? CostBasis { get; init; }

    /// <summary>Attribute <c>realizedPnl</c>.</summary>
    public decimal? RealizedPnl { get; init; }

    /// <summary>Attribute <c>capitalGainsPnl</c>.</summary>
    public decimal? CapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>fxPnl</c>.</summary>
    public decimal? FxPnl { get; init; }

    /// <summary>Attribute <c>mtmPnl</c>.</summary>
    public decimal? MtmPnl { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>relatedTradeID</c>.</summary>
    public string? RelatedTradeID { get; init; }

    /// <summary>Attribute <c>origTransactionID</c>.</summary>
    public string? OrigTransactionID { get; init; }

    /// <summary>Attribute <c>relatedTransactionID</c>.</summary>
    public string? RelatedTransactionID { get; init; }

    /// <summary>Attribute <c>rtn</c>.</summary>
    public string? Rtn { get; init; }

    /// <summary>Attribute <c>initialInvestment</c>.</summary>
    public string? InitialInvestment { get; init; }

    /// <inheritdoc/>
    public static OptionEaeRow Visit<TWire>(ref TWire wire, OptionEaeRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            Type = wire.Text("type", row.Type),
            TransactionType = wire.Text("transactionType", row.TransactionType),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            MarkPrice = wire.Decimal("markPrice", row.MarkPrice),
            Proceeds = wire.Decimal("proceeds", row.Proceeds),
            CommisionsAndTax = wire.Decimal("commisionsAndTax", row.CommisionsAndTax),
            CostBasis = wire.Decimal("costBasis", row.CostBasis),
            RealizedPnl = wire.Decimal("realizedPnl", row.RealizedPnl),
            CapitalGainsPnl = wire.Decimal("capitalGainsPnl", row.CapitalGainsPnl),
            FxPnl = wire.Decimal("fxPnl", row.FxPnl),
            MtmPnl = wire.Decimal("mtmPnl", row.MtmPnl),
            TradeID = wire.Text("tradeID", row.TradeID),
            RelatedTradeID = wire.Text("relatedTradeID", row.RelatedTradeID),
            OrigTransactionID = wire.Text("origTransactionID", row.OrigTransactionID),
            RelatedTransactionID = wire.Text("relatedTransactionID", row.RelatedTransactionID),
            Rtn = wire.Text("rtn", row.Rtn),
            InitialInvestment = wire.Text("initialInvestment", row.InitialInvestment),
        };
}
