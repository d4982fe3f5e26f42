namespace Tidegate.Flex.Rows;

/// <summary>A cash movement: dividend, tax, interest, fee, deposit. <c>amount</c> is signed, in <c>currency</c>.</summary>
public sealed record CashTransactionRow : StatementRow, IFlexRow<CashTransactionRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "CashTransactions";

    /// <inheritdoc/>
    public static string ElementName => "CashTransaction";

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty for pure cash.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>availableForTradingDate</c>.</summary>
    public DateOnly? AvailableForTradingDate { get; init; }

    /// <summary>Attribute <c>amount</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>tradeID</c>.</summary>
    public string? TradeID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>exDate</c>.</summary>
    public DateOnly? ExDate { get; init; }

    /// <summary>Attribute <c>clientReference</c>.</summary>
    public string? ClientReference { get; init; }

    /// <summary>Attribute <c>actionID</c>.</summary>
    public string? ActionID { get; init; }

    /// <summary>Attribute <c>levelOfDetail</c>.</summary>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>dividendType</c>.</summary>
    public string? DividendType { get; init; }

    /// <inheritdoc/>
    public static CashTransactionRow Visit<TWire>(ref TWire wire, CashTransactionRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            DateTime = wire.Time("dateTime", row.DateTime),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            AvailableForTradingDate = wire.Date("availableForTradingDate", row.AvailableForTradingDate),
            Amount = wire.Decimal("amount", row.Amount),
            Type = wire.Text("type", row.Type),
            TradeID = wire.Text("tradeID", row.TradeID),
            Code = wire.Text("code", row.Code),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            ExDate = wire.Date("exDate", row.ExDate),
            ClientReference = wire.Text("clientReference", row.ClientReference),
            ActionID = wire.Text("actionID", row.ActionID),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            Date = wire.Date("date", row.Date),
            DividendType = wire.Text("dividendType", row.DividendType),
        };
}
