namespace Tidegate.Flex.Rows;

/// <summary>
/// A line of the cash ledger: <c>amount</c> is signed and <c>balance</c> runs, in <c>currency</c> or, at level BaseCurrency, in base.
/// </summary>
public sealed record StatementOfFundsRow : StatementRow, IFlexRow<StatementOfFundsRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "StmtFunds";

    /// <inheritdoc/>
    public static string ElementName => "StatementOfFundsLine";

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

    /// <summary>Attribute <c>activityCode</c>.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>Attribute <c>activityDescription</c>.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>relatedTradeID</c>.</summary>
    public string? RelatedTradeID { get; init; }

    /// <summary>Attribute <c>orderID</c>.</summary>
    public string? OrderID { get; init; }

    /// <summary>Attribute <c>buySell</c>.</summary>
    public string? BuySell { get; init; }

    /// <summary>Attribute <c>tradeQuantity</c>.</summary>
    public decimal? TradeQuantity { get; init; }

    /// <summary>Attribute <c>tradePrice</c>.</summary>
    public decimal? TradePrice { get; init; }

    /// <summary>Attribute <c>tradeGross</c>.</summary>
    public decimal? TradeGross { get; init; }

    /// <summary>Attribute <c>tradeCommission</c>.</summary>
    public decimal? TradeCommission { get; init; }

    /// <summary>Attribute <c>tradeTax</c>.</summary>
    public decimal? TradeTax { get; init; }

    /// <summary>Attribute <c>debit</c>.</summary>
    public decimal? Debit { get; init; }

    /// <summary>Attribute <c>credit</c>.</summary>
    public decimal? Credit { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>tradeCode</c>.</summary>
    public string? TradeCode { get; init; }

    /// <summary>Attribute <c>balance</c>.</summary>
    public decimal? Balance { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>origTransactionID</c>.</summary>
    public string? OrigTransactionID { get; init; }

    /// <summary>Attribute <c>relatedTransactionID</c>.</summary>
    public string? RelatedTransactionID { get; init; }

    /// <summary>Attribute <c>actionID</c>.</summary>
    public string? ActionID { get; init; }

    /// <inheritdoc/>
    public static StatementOfFundsRow Visit<TWire>(ref TWire wire, StatementOfFundsRow row)
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
            ActivityCode = wire.Text("activityCode", row.ActivityCode),
            ActivityDescription = wire.Text("activityDescription", row.ActivityDescription),
            TradeID = wire.Text("tradeID", row.TradeID),
            RelatedTradeID = wire.Text("relatedTradeID", row.RelatedTradeID),
            OrderID = wire.Text("orderID", row.OrderID),
            BuySell = wire.Text("buySell", row.BuySell),
            TradeQuantity = wire.Decimal("tradeQuantity", row.TradeQuantity),
            TradePrice = wire.Decimal("tradePrice", row.TradePrice),
            TradeGross = wire.Decimal("tradeGross", row.TradeGross),
            TradeCommission = wire.Decimal("tradeCommission", row.TradeCommission),
            TradeTax = wire.Decimal("tradeTax", row.TradeTax),
            Debit = wire.Decimal("debit", row.Debit),
            Credit = wire.Decimal("credit", row.Credit),
            Amount = wire.Decimal("amount", row.Amount),
            TradeCode = wire.Text("tradeCode", row.TradeCode),
            Balance = wire.Decimal("balance", row.Balance),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            OrigTransactionID = wire.Text("origTransactionID", row.OrigTransactionID),
            RelatedTransactionID = wire.Text("relatedTransactionID", row.RelatedTransactionID),
            ActionID = wire.Text("actionID", row.ActionID),
        };
}
