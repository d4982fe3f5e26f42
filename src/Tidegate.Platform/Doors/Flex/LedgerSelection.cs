using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// What the ledger takes from a file: every row, and of trades, which are nearly all of a large file, the columns that a translation reads.
/// </summary>
internal static class LedgerSelection
{
    public static RowSelection Rows { get; } = RowSelection.All.With<TradeRow>(
        "accountId", "model", "currency", "fxRateToBase", "assetCategory", "subCategory", "symbol", "description", "conid", "securityID",
        "securityIDType", "cusip", "isin", "figi", "listingExchange", "issuerCountryCode", "multiplier", "strike", "expiry", "putCall",
        "underlyingConid", "underlyingSymbol", "tradeID", "reportDate", "dateTime", "tradeDate", "tradeTime", "settleDateTarget",
        "transactionType", "exchange", "quantity", "tradePrice", "tradeMoney", "proceeds", "taxes", "ibCommission",
        "ibCommissionCurrency", "netCash", "closePrice", "cost", "fifoPnlRealized", "mtmPnl", "accruedInt", "notes",
        "openCloseIndicator", "openDateTime", "buySell", "ibOrderID", "transactionID", "ibExecID", "orderReference", "origTradeID",
        "origTransactionID", "levelOfDetail");
}
