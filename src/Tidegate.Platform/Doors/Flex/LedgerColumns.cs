using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// What the import takes of a file. Trades make up nearly all of a large one, so only those columns of theirs are read that become part
/// of an entry; whoever wants to see the others finds the row again in the kept file.
/// </summary>
internal static class LedgerColumns
{
    /// <summary>Every row; of trades the columns that <see cref="TradeTranslation"/> asks for.</summary>
    public static RowSelection Selection { get; } = RowSelection.All.With<TradeRow>(
        "accountId",
        "model",
        "currency",
        "fxRateToBase",
        "assetCategory",
        "subCategory",
        "symbol",
        "description",
        "conid",
        "securityID",
        "securityIDType",
        "cusip",
        "isin",
        "figi",
        "listingExchange",
        "underlyingConid",
        "underlyingSymbol",
        "issuerCountryCode",
        "multiplier",
        "strike",
        "expiry",
        "putCall",
        "tradeID",
        "reportDate",
        "dateTime",
        "tradeDate",
        "tradeTime",
        "settleDateTarget",
        "transactionType",
        "exchange",
        "quantity",
        "tradePrice",
        "tradeMoney",
        "proceeds",
        "taxes",
        "ibCommission",
        "ibCommissionCurrency",
        "netCash",
        "closePrice",
        "cost",
        "fifoPnlRealized",
        "mtmPnl",
        "accruedInt",
        "notes",
        "openCloseIndicator",
        "buySell",
        "ibOrderID",
        "ibExecID",
        "orderReference",
        "transactionID",
        "origTradeID",
        "origTransactionID",
        "openDateTime",
        "levelOfDetail");
}
