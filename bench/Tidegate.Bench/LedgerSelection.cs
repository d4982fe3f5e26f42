using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Bench;

/// <summary>The rows and columns of the big file that become entries and evidence of the ledger.</summary>
internal static class LedgerSelection
{
    public static RowSelection Rows { get; } = RowSelection.None
        .With<AccountInformationRow>()
        .With<CashReportRow>()
        .With<ConversionRateRow>()
        .With<CashTransactionRow>()
        .With<OpenPositionRow>()
        .With<TradeRow>(
            "accountId", "currency", "fxRateToBase", "assetCategory", "subCategory", "symbol", "description", "conid", "securityID",
            "securityIDType", "isin", "multiplier", "strike", "expiry", "putCall", "underlyingConid", "underlyingSymbol",
            "tradeID", "reportDate", "dateTime", "tradeDate", "tradeTime", "settleDateTarget", "transactionType", "exchange", "quantity",
            "tradePrice", "proceeds", "taxes", "ibCommission", "ibCommissionCurrency", "netCash", "cost", "fifoPnlRealized", "notes",
            "openCloseIndicator", "buySell", "ibOrderID", "transactionID", "ibExecID", "orderReference", "origTradeID",
            "origTransactionID", "levelOfDetail");
}
