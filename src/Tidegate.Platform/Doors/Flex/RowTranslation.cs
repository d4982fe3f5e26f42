using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// Which rows have a meaning for the ledger. All others are kept as they are. A new section is one line more in this table.
/// </summary>
internal sealed class RowTranslation
{
    private static readonly Dictionary<Type, RowTranslation> ByRow = new RowTranslation[]
    {
        Of<TradeRow>(TradeTranslation.Of),
        Of<TradeTransferRow>(TradeTranslation.Of),
        Of<TradeConfirmRow>(ConfirmationTranslation.Of),
        Of<CashTransactionRow>(CashTranslation.Of),
        Of<CfdChargeRow>(CashTranslation.Of),
        Of<DebitCardActivityRow>(CashTranslation.Of),
        Of<CorporateActionRow>(CorporateActionTranslation.Of),
        Of<TransferRow>(TransferTranslation.Of),
        Of<TransferLotRow>(TransferTranslation.Of),
        Of<OptionEaeRow>(OptionEventTranslation.Of),
        Of<ChangeInDividendAccrualRow>(DividendAccrualTranslation.Of),
        Of<StockGrantActivityRow>(GrantTranslation.Of),
        Of<SlbActivityRow>(LendingTranslation.Of),
        Of<SlbFeeRow>(LendingTranslation.Of),
        Of<TransactionTaxRow>(TransactionTaxTranslation.Of),
        Of<OpenPositionRow>(PositionTranslation.Of),
        Of<PriorPeriodPositionRow>(PositionTranslation.Of),
        Of<CashReportRow>(CashReportTranslation.Of),
        Of<StatementOfFundsRow>(CashReportTranslation.Of),
        Of<InterestAccrualsRow>(CashReportTranslation.Of),
        Of<EquitySummaryRow>(NetAssetValueTranslation.Of),
        Of<ChangeInNavRow>(NetAssetValueTranslation.Of),
        Of<FifoPerformanceRow>(NetAssetValueTranslation.Of),
        Of<ConversionRateRow>(DescriptionTranslation.Of),
        Of<SecurityInfoRow>(DescriptionTranslation.Of),
        Of<AccountInformationRow>(DescriptionTranslation.Of),
    }.ToDictionary(translation => translation.Row);

    private readonly Func<StatementRow, StatementScope, StatementFact.Row> translate;

    private RowTranslation(Type row, Func<StatementRow, StatementScope, StatementFact.Row> translate)
    {
        Row = row;
        this.translate = translate;
    }

    /// <summary>The type of the row.</summary>
    public Type Row { get; }

    /// <summary>What a row says.</summary>
    public static StatementFact.Row Translate(StatementRow row, StatementScope scope)
    {
        var fact = ByRow.TryGetValue(row.GetType(), out var known) ? known.translate(row, scope) : RawTranslation.Of(row, scope);
        return fact with { Line = row.Line };
    }

    private static RowTranslation Of<TRow>(Func<TRow, StatementScope, StatementFact.Row> translate)
        where TRow : StatementRow => new(typeof(TRow), (row, scope) => translate((TRow)row, scope));
}
