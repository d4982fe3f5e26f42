namespace Tidegate.Flex.Rows;

/// <summary>A lot of a transfer.</summary>
public sealed record TransferLotRow : StatementRow, IFlexRow<TransferLotRow>, ILeveledRow
{
    /// <inheritdoc/>
    public static string SectionName => "Transfers";

    /// <inheritdoc/>
    public static string ElementName => "TransferLot";

    /// <summary>The name of a person, which nothing here needs.</summary>
    public static bool IsLeftOut(string column) => column == "accountName";

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
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>dateTime</c>.</summary>
    public FlexTime? DateTime { get; init; }

    /// <summary>Attribute <c>settleDate</c>.</summary>
    public DateOnly? SettleDate { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>direction</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Attribute <c>company</c>.</summary>
    public string? Company { get; init; }

    /// <summary>Attribute <c>account</c>.</summary>
    public string? Account { get; init; }

    /// <summary>Attribute <c>deliveringBroker</c>.</summary>
    public string? DeliveringBroker { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>transferPrice</c>.</summary>
    public decimal? TransferPrice { get; init; }

    /// <summary>Attribute <c>positionAmount</c>.</summary>
    public decimal? PositionAmount { get; init; }

    /// <summary>Attribute <c>positionAmountInBase</c>.</summary>
    public decimal? PositionAmountInBase { get; init; }

    /// <summary>Attribute <c>capitalGainsPnl</c>.</summary>
    public decimal? CapitalGainsPnl { get; init; }

    /// <summary>Attribute <c>pnlAmount</c>.</summary>
    public decimal? PnlAmount { get; init; }

    /// <summary>Attribute <c>pnlAmountInBase</c>.</summary>
    public decimal? PnlAmountInBase { get; init; }

    /// <summary>Attribute <c>fxPnl</c>.</summary>
    public decimal? FxPnl { get; init; }

    /// <summary>Attribute <c>cashTransfer</c>.</summary>
    public decimal? CashTransfer { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>clientReference</c>.</summary>
    public string? ClientReference { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>positionInstructionID</c>.</summary>
    public string? PositionInstructionID { get; init; }

    /// <summary>Attribute <c>positionInstructionSetID</c>.</summary>
    public string? PositionInstructionSetID { get; init; }

    /// <inheritdoc/>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>openDateTime</c>; unverified, as are the three after it: the only recording has none of them.</summary>
    public FlexTime? OpenDateTime { get; init; }

    /// <summary>Attribute <c>holdingPeriodDateTime</c>.</summary>
    public FlexTime? HoldingPeriodDateTime { get; init; }

    /// <summary>Attribute <c>cost</c>: what the lot cost, signed like the quantity.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Attribute <c>originatingTransactionID</c>: the trade that opened the lot.</summary>
    public string? OriginatingTransactionID { get; init; }

    /// <inheritdoc/>
    public static TransferLotRow Visit<TWire>(ref TWire wire, TransferLotRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Date = wire.Date("date", row.Date),
            DateTime = wire.Time("dateTime", row.DateTime),
            SettleDate = wire.Date("settleDate", row.SettleDate),
            Type = wire.Text("type", row.Type),
            Direction = wire.Text("direction", row.Direction),
            Company = wire.Text("company", row.Company),
            Account = wire.Text("account", row.Account),
            DeliveringBroker = wire.Text("deliveringBroker", row.DeliveringBroker),
            Quantity = wire.Decimal("quantity", row.Quantity),
            TransferPrice = wire.Decimal("transferPrice", row.TransferPrice),
            PositionAmount = wire.Decimal("positionAmount", row.PositionAmount),
            PositionAmountInBase = wire.Decimal("positionAmountInBase", row.PositionAmountInBase),
            CapitalGainsPnl = wire.Decimal("capitalGainsPnl", row.CapitalGainsPnl),
            PnlAmount = wire.Decimal("pnlAmount", row.PnlAmount),
            PnlAmountInBase = wire.Decimal("pnlAmountInBase", row.PnlAmountInBase),
            FxPnl = wire.Decimal("fxPnl", row.FxPnl),
            CashTransfer = wire.Decimal("cashTransfer", row.CashTransfer),
            Code = wire.Text("code", row.Code),
            ClientReference = wire.Text("clientReference", row.ClientReference),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            PositionInstructionID = wire.Text("positionInstructionID", row.PositionInstructionID),
            PositionInstructionSetID = wire.Text("positionInstructionSetID", row.PositionInstructionSetID),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            OpenDateTime = wire.Time("openDateTime", row.OpenDateTime),
            HoldingPeriodDateTime = wire.Time("holdingPeriodDateTime", row.HoldingPeriodDateTime),
            Cost = wire.Decimal("cost", row.Cost),
            OriginatingTransactionID = wire.Text("originatingTransactionID", row.OriginatingTransactionID),
        };
}
